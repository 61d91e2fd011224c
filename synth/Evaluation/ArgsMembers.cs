using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Reflection;
using Pulumi;

namespace JupyterSpark.Synth.Evaluation;

/// <summary>
/// The inputs of an args class: its members marked with <see cref="InputAttribute"/>, fields or properties, private ones too. The name on
/// the wire stands in the attribute's first argument; the attribute does not give it out, the metadata does.
/// </summary>
internal static class ArgsMembers
{
    private static readonly ConcurrentDictionary<Type, ImmutableArray<Member>> Cache = new();

    /// <summary>The inputs by their names on the wire; null where the program gave none.</summary>
    /// <param name="args">The args.</param>
    public static IEnumerable<KeyValuePair<string, object?>> Of(InputArgs args) =>
        Cache.GetOrAdd(args.GetType(), Find).Select(m => KeyValuePair.Create(m.Name, m.Get(args)));

    private static ImmutableArray<Member> Find(Type args)
    {
        const BindingFlags Declared = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.DeclaredOnly;
        var members = ImmutableArray.CreateBuilder<Member>();
        for (var type = args; type is not null && type != typeof(object); type = type.BaseType)
        {
            foreach (var member in type.GetMembers(Declared))
            {
                if (member.CustomAttributes.FirstOrDefault(a => a.AttributeType == typeof(InputAttribute)) is { } attribute)
                {
                    members.Add(new Member((string)attribute.ConstructorArguments[0].Value!, member));
                }
            }
        }
        return members.ToImmutable();
    }

    private sealed record Member(string Name, MemberInfo Info)
    {
        public object? Get(InputArgs args) => Info is PropertyInfo property ? property.GetValue(args) : ((FieldInfo)Info).GetValue(args);
    }
}
