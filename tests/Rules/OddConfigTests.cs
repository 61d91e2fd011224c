using System.Collections;
using System.Reflection;
using JupyterSpark.Components.Units;
using JupyterSpark.Stacks.Config;
using JupyterSpark.Stacks.Rules;
using JupyterSpark.Tests.Plans;

namespace JupyterSpark.Tests.Rules;

/// <summary>The rules must not throw, whatever the configuration: every property is given odd values, one at a time.</summary>
public class OddConfigTests
{
    private static readonly string[] Texts =
        ["", " ", ":", "/", "-", "=", "a\nb", "{username}", "Ünïcödé", new('x', 5000), "a:b@c/d", "*", "\0"];

    private static readonly Cidr[] Ranges =
        [default, Cidr.Parse("0.0.0.0/1"), Cidr.Parse("255.255.255.255/32"), Cidr.Parse("10.1.0.0/31")];

    [Fact]
    public void No_odd_value_makes_the_rules_throw()
    {
        var variants = new[] { Configs.Dev, Configs.Prod, Rich }.SelectMany(config => Variants(config, 0)).Cast<PlatformConfig>().ToList();

        Assert.True(variants.Count > 1000, $"{variants.Count} configurations");
        Assert.All(variants, variant => Assert.NotNull(PlatformRules.Check(variant, "dev")));
    }

    [Fact]
    public void No_odd_stack_name_makes_the_rules_throw() =>
        Assert.All(Texts, text => Assert.NotNull(PlatformRules.Check(Configs.Dev, text)));

    // One item in every list and map, so that their properties are reached, too.
    private static PlatformConfig Rich => Configs.Dev with
    {
        Network = new NetworkConfig
        {
            DnsServiceIp = "10.2.0.10",
            Peers = [new PeerConfig { Name = "office", Cidr = Cidr.Parse("192.168.0.0/24") }],
        },
        Registry = new RegistryConfig
        {
            Foreign = new ForeignRegistryConfig
            {
                Server = "registry.example.org",
                Username = "robot",
                Password = Pulumi.Output.CreateSecret("x"),
            },
        },
        Hub = new HubConfig
        {
            Profiles = [new ProfileConfig { Slug = "small", DisplayName = "Small" }],
            Services = new Dictionary<string, HubServiceConfig> { ["report"] = new() { Scopes = ["list:users"] } },
            Config = new Dictionary<string, IReadOnlyDictionary<string, object?>>
            {
                ["KubeSpawner"] = new Dictionary<string, object?> { ["http_timeout"] = 60L, ["mem_limit"] = null },
            },
        },
        Projects = [new ProjectConfig { Name = "default", MaxCores = 4, MaxMemory = ByteSize.FromGibibytes(8), Groups = ["staff"] }],
    };

    private static IEnumerable<object> Variants(object record, int depth)
    {
        foreach (var property in record.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => p.CanWrite))
        {
            var current = property.GetValue(record);
            var inside = IsSection(current) && depth < 6 ? Variants(current!, depth + 1) : [];
            foreach (var value in Values(property.PropertyType).Concat(inside).Concat(Items(current, depth)))
            {
                yield return With(record, property, value);
            }
        }
    }

    private static bool IsSection(object? value) =>
        value is not null && value.GetType().Namespace == typeof(PlatformConfig).Namespace && !value.GetType().IsEnum;

    private static IEnumerable<object?> Items(object? list, int depth)
    {
        if (list is string || list is not IList { Count: > 0 } items || !IsSection(items[0]))
        {
            yield break;
        }
        foreach (var variant in Variants(items[0]!, depth + 1))
        {
            var array = Array.CreateInstance(variant.GetType(), 2);
            array.SetValue(variant, 0);
            array.SetValue(items[0], 1);
            yield return array;
        }
    }

    private static IEnumerable<object?> Values(Type type)
    {
        var plain = Nullable.GetUnderlyingType(type) ?? type;
        return plain switch
        {
            _ when plain == typeof(string) => Texts,
            _ when plain == typeof(int) => [int.MinValue, -1, 0, 1, int.MaxValue],
            _ when plain == typeof(double) => [double.NaN, double.NegativeInfinity, -1.0, 0.0, 1e300, double.PositiveInfinity],
            _ when plain == typeof(bool) => [true, false],
            _ when plain == typeof(ByteSize) => [new ByteSize(0), new ByteSize(long.MinValue), new ByteSize(long.MaxValue)],
            _ when plain == typeof(Cidr) => Ranges.Cast<object?>(),
            _ when plain.IsEnum => Enum.GetValues(plain).Cast<object?>(),
            _ when type == typeof(IReadOnlyList<string>) => Texts.Select(text => new[] { text, text }).Append([]),
            _ when type == typeof(IReadOnlyList<Cidr>) => Ranges.Select(range => new[] { range }),
            _ when type == typeof(IReadOnlyDictionary<string, string>) =>
                Texts.Select(text => new Dictionary<string, string> { [text] = text, [$"spark.{text}"] = text }),
            _ when type == typeof(IReadOnlyDictionary<string, HubServiceConfig>) =>
                Texts.Select(text => new Dictionary<string, HubServiceConfig> { [text] = new() { Scopes = [text] } }),
            _ when type == typeof(IReadOnlyDictionary<string, IReadOnlyDictionary<string, object?>>) => Texts.SelectMany(text => new[]
            {
                Settings(text, text, text),
                Settings("KubeSpawner", "args", text),
                Settings("KubeSpawner", "mem_limit", new List<object?> { text }),
            }),
            _ => [],
        };
    }

    private static Dictionary<string, IReadOnlyDictionary<string, object?>> Settings(string name, string trait, object? value) =>
        new() { [name] = new Dictionary<string, object?> { [trait] = value } };

    // Records copy themselves by a method that C# hides.
    private static object With(object record, PropertyInfo property, object? value)
    {
        var copy = record.GetType().GetMethod("<Clone>$")!.Invoke(record, null)!;
        property.SetValue(copy, value);
        return copy;
    }
}
