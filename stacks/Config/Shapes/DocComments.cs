using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace JupyterSpark.Stacks.Config.Shapes;

/// <summary>The documentation comments of this assembly, from the file that the compiler writes beside it.</summary>
internal static partial class DocComments
{
    private static readonly Lazy<Dictionary<string, string>> Summaries = new(Load);

    /// <summary>A property's summary, in which code is in backquotes.</summary>
    public static string Of(PropertyInfo property) => Find($"P:{property.DeclaringType!.FullName}.{property.Name}");

    /// <summary>A type's summary.</summary>
    public static string Of(Type type) => Find($"T:{type.FullName}");

    /// <summary>A method's summary; overloads are not told apart.</summary>
    public static string Of(MethodInfo method)
    {
        var name = $"M:{method.DeclaringType!.FullName}.{method.Name}";
        return Summaries.Value.TryGetValue(name, out var bare) ? bare
            : Summaries.Value.FirstOrDefault(pair => pair.Key.StartsWith(name + "(", StringComparison.Ordinal)).Value ?? Find(name);
    }

    private static string Find(string member) => Summaries.Value.TryGetValue(member, out var summary) ? summary
        : throw new InvalidOperationException($"{member} has no documentation comment.");

    private static Dictionary<string, string> Load() => XDocument
        .Load(Path.ChangeExtension(typeof(DocComments).Assembly.Location, ".xml"))
        .Descendants("member")
        .Where(member => member.Element("summary") is not null)
        .ToDictionary(member => member.Attribute("name")!.Value, member => Text(member.Element("summary")!), StringComparer.Ordinal);

    private static string Text(XElement summary) => Blanks().Replace(string.Concat(summary.Nodes().Select(node => node switch
    {
        XText text => text.Value,
        XElement { Name.LocalName: "see" } see => see.Attribute("cref")?.Value.Split('.', ':')[^1] ?? "",
        XElement code => $"`{code.Value}`",
        _ => "",
    })), " ").Trim();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
