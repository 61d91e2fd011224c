using System.Collections;
using System.Reflection;
using JupyterSpark.Components.Units;
using JupyterSpark.Stacks.Config;
using JupyterSpark.Tests.Kit;
using Pulumi;

namespace JupyterSpark.Tests.Config;

/// <summary>From nodes to the typed configuration.</summary>
public class ConfigReaderTests
{
    private const string Least = "config:\n  azure-native:location: westeurope\n  platform:target: azure\n";

    [Fact]
    public void Two_keys_are_enough_and_the_rest_is_default()
    {
        var config = Read(Least);

        Assert.Equal("westeurope", config.Azure.Location);
        Assert.Equal(DeploymentEnvironment.Prod, config.Environment);
        Assert.Equal(Cidr.Parse("10.1.0.0/16"), config.Network.Cidr);
        Assert.Equal(ProjectConfig.DefaultName, Assert.Single(config.Projects).Name);
    }

    [Fact]
    public void Every_key_reaches_its_property()
    {
        var (config, problems) = ConfigReader.Read(StackFile.Read(Repository.PathOf("tests", "Config", "Data"), "everything"));

        Assert.Empty(problems);
        var untouched = Untouched(config!, "platform").ToList();
        Assert.Equal(["platform.Target"], untouched);
    }

    [Fact]
    public void Values_are_read_as_they_are_meant()
    {
        var config = ConfigReader.Read(StackFile.Read(Repository.PathOf("tests", "Config", "Data"), "everything")).Config!;

        Assert.Equal(ByteSize.FromGibibytes(2), config.Storage.HubDatabaseSize);
        Assert.Equal("4711", config.Tags["cost center"]);
        Assert.Equal("", config.Hub.Profiles[0].Environment["NOTHING"]);
        Assert.Equal("400", config.Spark.Properties["spark.sql.shuffle.partitions"]);
        Assert.Equal(600, config.Hub.Config["KubeSpawner"]["start_timeout"]);
        Assert.Equal(1.5, config.Hub.Config["KubeSpawner"]["cpu_limit"]);
        Assert.Equal(false, config.Hub.Config["KubeSpawner"]["allow_privilege_escalation"]);
        Assert.Equal(new List<object?> { "one", 2 }, config.Hub.Config["KubeSpawner"]["volumes"]);
        Assert.Equal(ServiceExposure.ClusterIP, config.Hub.Expose.Kind);
    }

    [Fact]
    public async Task A_secure_value_becomes_a_secret()
    {
        var config = Read(Least + "  platform:images:\n    pipConf:\n      secure: v1:abc\n");

        Assert.True(await Output.IsSecretAsync(config.Images.PipConf!));
    }

    [Fact]
    public void A_broken_value_has_its_default_and_what_is_beside_it_is_read()
    {
        var (config, problems) = ConfigReader.Read(Parse(Least + "  platform:pools:\n    spark: {minNodes: many, maxNodes: 7}\n"));

        Assert.Single(problems);
        Assert.Null(config!.Pools.Spark.MinNodes);
        Assert.Equal(7, config.Pools.Spark.MaxNodes);
    }

    [Fact]
    public void A_broken_item_keeps_the_places_of_the_others()
    {
        var document = Parse(Least + "  platform:projects:\n    - displayName: Nameless\n    - name: team-b\n");

        var (config, problems) = ConfigReader.Read(document);

        Assert.Equal("platform:projects[0].name", Assert.Single(problems).Path);
        Assert.Equal("team-b", config!.Projects[1].Name);
    }

    [Fact]
    public void A_word_with_a_slip_stands_for_what_was_meant()
    {
        var (config, problems) = ConfigReader.Read(Parse(Least + "  platform:environment: devv\n"));

        Assert.Single(problems);
        Assert.True(config!.IsDev);
    }

    [Fact]
    public void An_environment_that_nobody_can_guess_counts_as_dev_so_that_no_false_mistake_follows()
    {
        var (config, problems) = ConfigReader.Read(Parse(Least + "  platform:environment: staging\n"));

        Assert.Single(problems);
        Assert.True(config!.IsDev);
    }

    [Theory]
    [InlineData("0", true)]
    [InlineData("1000", true)]
    [InlineData("-1", false)]
    [InlineData("1001", false)]
    [InlineData("2147483648", false)]
    public void A_limit_belongs_to_the_range(string minNodes, bool isAllowed)
    {
        var problems = ConfigReader.Read(Parse(Least + $"  platform:pools:\n    spark:\n      minNodes: {minNodes}\n")).Problems;

        Assert.Equal(isAllowed, problems.Count == 0);
    }

    private static PlatformConfig Read(string text)
    {
        var (config, problems) = ConfigReader.Read(Parse(text));
        Assert.Empty(problems);
        return config!;
    }

    private static ConfigDocument Parse(string text) => StackFile.Parse(text, "Pulumi.case.yaml");

    // The properties, at any depth, that have the value of a record that was not read.
    private static IEnumerable<string> Untouched(object record, string path)
    {
        var fresh = Activator.CreateInstance(record.GetType())!;
        var properties = record.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.CanWrite);
        foreach (var property in properties)
        {
            var (value, name) = (property.GetValue(record), $"{path}.{property.Name}");
            var inside = value switch
            {
                null => [],
                IDictionary map => map.Values.Cast<object>(),
                IEnumerable list when value is not string => list.Cast<object>(),
                _ => [value],
            };
            var records = inside
                .Where(item => item.GetType().Namespace == typeof(PlatformConfig).Namespace && !item.GetType().IsEnum)
                .ToList();
            if (records.Count > 0)
            {
                foreach (var finding in records.SelectMany(item => Untouched(item, name)))
                {
                    yield return finding;
                }
            }
            else if (value is null || value is ICollection { Count: 0 } || Equals(value, property.GetValue(fresh)))
            {
                yield return name;
            }
        }
    }
}
