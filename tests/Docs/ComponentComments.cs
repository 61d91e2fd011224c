using System.Text.RegularExpressions;
using System.Xml.Linq;
using JupyterSpark.Components.Azure;
using Pulumi;

namespace JupyterSpark.Tests.Docs;

/// <summary>A component as its comment describes it.</summary>
/// <param name="Type">The class.</param>
/// <param name="Creates">What it creates.</param>
/// <param name="Costs">What that costs; empty when the comment does not say.</param>
internal sealed record ComponentComment(Type Type, string Creates, string Costs)
{
    /// <summary>The folder below components/: the last part of the namespace.</summary>
    public string Folder => Type.Namespace!.Split('.')[^1];

    /// <summary>The source file, from the root.</summary>
    public string Source => $"components/{Folder}/{Type.Name}.cs";
}

/// <summary>The components' comments, read from the XML file that the compiler writes beside the assembly.</summary>
internal static partial class ComponentComments
{
    /// <summary>Every component, by folder and name.</summary>
    public static IReadOnlyList<ComponentComment> All { get; } = Read();

    /// <summary>The comment of one component.</summary>
    public static ComponentComment Of<T>() => All.Single(c => c.Type == typeof(T));

    private static List<ComponentComment> Read()
    {
        var assembly = typeof(AzureFoundation).Assembly;
        var summaries = XDocument.Load(Path.ChangeExtension(assembly.Location, ".xml")).Descendants("member")
            .ToDictionary(m => m.Attribute("name")!.Value, m => m.Element("summary"), StringComparer.Ordinal);
        return assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(ComponentResource)))
            .Select(type => Split(type, Text(summaries[$"T:{type.FullName}"]!)))
            .OrderBy(c => c.Folder, StringComparer.Ordinal)
            .ThenBy(c => c.Type.Name, StringComparer.Ordinal)
            .ToList();
    }

    // The comment ends with what it costs, from the first sentence that speaks of it.
    private static ComponentComment Split(Type type, string text)
    {
        var sentences = SentenceEnd().Split(text);
        var creates = sentences.TakeWhile(sentence => !Cost().IsMatch(sentence)).ToList();
        return new ComponentComment(type, string.Join(' ', creates), string.Join(' ', sentences.Skip(creates.Count)));
    }

    private static string Text(XElement summary) => Blanks().Replace(
        string.Concat(summary.Nodes().Select(node => node switch
        {
            XElement { Name.LocalName: "c" } code => $"`{code.Value}`",
            XElement { Name.LocalName: "see" } see => $"`{see.Attribute("cref")!.Value.Split('.')[^1]}`",
            XText plain => plain.Value,
            _ => throw new InvalidOperationException($"The comment has an element that is not known here: {node}"),
        })),
        " ").Trim();

    [GeneratedRegex("(?<=\\.) (?=[A-Z])")]
    private static partial Regex SentenceEnd();

    [GeneratedRegex("\\bcosts?\\b", RegexOptions.IgnoreCase)]
    private static partial Regex Cost();

    [GeneratedRegex("\\s+")]
    private static partial Regex Blanks();
}
