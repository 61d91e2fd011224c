using System.Collections;
using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using JupyterSpark.Stacks.Config;
using JupyterSpark.Stacks.Config.Shapes;

namespace JupyterSpark.Tests.Config;

/// <summary>The comments of the configuration's records say what is checked: reader, schema, reference and comment cannot differ.</summary>
public class RecordCommentTests
{
    private static readonly Dictionary<string, string> Comments = XDocument
        .Load(Path.ChangeExtension(typeof(PlatformConfig).Assembly.Location, ".xml"))
        .Descendants("member")
        .ToDictionary(member => member.Attribute("name")!.Value, member => OnOneLine(member.Element("summary")?.Value ?? ""));

    private static readonly List<PropertyInfo> Properties =
        [.. typeof(PlatformConfig).Assembly.GetTypes()
            .Where(type => type.Namespace == typeof(PlatformConfig).Namespace && type.Name.EndsWith("Config", StringComparison.Ordinal))
            .Where(type => type.GetConstructor([]) is not null)
            .SelectMany(type => type.GetProperties(BindingFlags.Public | BindingFlags.Instance))
            .Where(property => property.CanWrite && property.Name != "EqualityContract")];

    [Fact]
    public void There_are_properties() => Assert.True(Properties.Count > 80, $"{Properties.Count} properties");

    [Fact]
    public void A_range_stands_in_the_comment() => Assert.All(With<RangeAttribute>(), pair => Assert.Contains(
        string.Create(CultureInfo.InvariantCulture, $"{pair.Limit.Minimum} to {pair.Limit.Maximum}"),
        CommentOf(pair.Property),
        StringComparison.Ordinal));

    [Fact]
    public void The_limits_of_a_size_stand_in_the_comment() => Assert.All(With<SizeAttribute>(), pair =>
        Assert.Contains($"{pair.Limit.Min} to {pair.Limit.Max}", CommentOf(pair.Property), StringComparison.Ordinal));

    [Fact]
    public void Every_allowed_word_stands_in_the_comment()
    {
        var choices = Properties
            .Select(property => (Property: property, Words: WordsOf(property)))
            .Where(pair => pair.Words.Count > 0)
            .ToList();

        Assert.NotEmpty(choices);
        Assert.All(choices, choice => Assert.All(
            choice.Words, word => Assert.Contains(word, CommentOf(choice.Property), StringComparison.Ordinal)));
    }

    [Fact]
    public void A_default_stands_in_the_comment()
    {
        var defaults = Properties
            .Where(property => !property.IsDefined(typeof(RequiredMemberAttribute)) && !property.IsDefined(typeof(ProviderKeyAttribute)))
            .Select(property => (Property: property, Text: DefaultOf(property)))
            .Where(pair => pair.Text is not null)
            .ToList();

        Assert.NotEmpty(defaults);
        Assert.All(defaults, pair => Assert.Matches($"Default: {Regex.Escape(pair.Text!)}([ .,;]|$)", CommentOf(pair.Property)));
    }

    [Fact]
    public void A_required_key_is_called_so() => Assert.All(
        Properties.Where(property => property.IsDefined(typeof(RequiredMemberAttribute))),
        property => Assert.Contains("Required.", CommentOf(property), StringComparison.Ordinal));

    private static List<(PropertyInfo Property, T Limit)> With<T>() where T : Attribute
    {
        var found = Properties
            .Where(property => property.IsDefined(typeof(T)))
            .Select(property => (property, property.GetCustomAttribute<T>()!))
            .ToList();
        Assert.NotEmpty(found);
        return found;
    }

    private static string OnOneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string CommentOf(PropertyInfo property) => Comments[$"P:{property.DeclaringType!.FullName}.{property.Name}"];

    private static List<string> WordsOf(PropertyInfo property)
    {
        var type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
        return type.IsEnum ? [.. Enum.GetNames(type).Select(Lower)]
            : [.. property.GetCustomAttribute<AllowedValuesAttribute>()?.Values.OfType<string>() ?? []];
    }

    private static string? DefaultOf(PropertyInfo property) => property.GetValue(Activator.CreateInstance(property.DeclaringType!)) switch
    {
        null => null,
        string text => text,
        Enum member => Lower(member.ToString()),
        bool truth => truth ? "true" : "false",
        IEnumerable<string> texts when texts.Any() => string.Join(", ", texts),
        IEnumerable => null,
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        var value when value.GetType().IsValueType => value.ToString(),
        _ => null,
    };

    private static string Lower(string name) => char.ToLowerInvariant(name[0]) + name[1..];
}
