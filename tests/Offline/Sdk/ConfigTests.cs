using System.Text.Json;
using Pulumi;
using Pulumi.Utilities;
using PulumiConfig = Pulumi.Config;

namespace JupyterSpark.Tests.Offline.Sdk;

/// <summary>PULUMI_CONFIG and standard error belong to the process: these tests run alone.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public class ProcessWide
{
    public const string Name = "process-wide";
}

[Collection(ProcessWide.Name)]
public class ConfigTests
{
    private static readonly JsonSerializerOptions AnyCase = new() { PropertyNameCaseInsensitive = true };

    private sealed record Pool(string Name, int Size);

    [Fact]
    public async Task Values_are_read_from_the_projects_namespace_or_a_named_one()
    {
        Assert.Equal("x", await Read(c => c.Get("text")));
        Assert.Equal("westeurope", await Read(_ => new PulumiConfig("azure-native").Get("location")));
        Assert.Equal("westeurope", await Read(_ => new PulumiConfig("azure-native:config").Get("location")));
        Assert.Null(await Read(c => c.Get("location")));
    }

    [Fact]
    public async Task Keys_in_the_old_form_are_read_too() => Assert.Equal("y", await Read(c => c.Get("old")));

    [Fact]
    public async Task What_is_not_a_text_in_the_JSON_is_read_as_its_text() => Assert.Equal(5, await Read(c => c.GetInt32("bare")));

    [Fact]
    public async Task Numbers_and_truth_values_are_parsed()
    {
        Assert.Equal((3, 0.5, true), await Read(c => (c.RequireInt32("count"), c.RequireDouble("ratio"), c.RequireBoolean("on"))));
        Assert.Equal((3, 0.5, true), await Read(c => (c.GetInt32("count"), c.GetDouble("ratio"), c.GetBoolean("on"))));
        Assert.Equal(((int?)null, (double?)null, (bool?)null), await Read(c => (c.GetInt32("no"), c.GetDouble("no"), c.GetBoolean("no"))));
    }

    [Fact]
    public async Task Objects_are_read_from_JSON()
    {
        Assert.Equal(new Pool("spark", 3), await Read(c => c.RequireObject<Pool>("pool", AnyCase)));
        Assert.Equal(new Pool("spark", 3), await Read(c => c.GetObject<Pool>("pool", AnyCase)));
        Assert.Equal("spark", await Read(c => c.RequireObject<JsonElement>("pool").GetProperty("name").GetString()));
        Assert.Equal("1 2", await Read(c => string.Join(' ', c.GetObject<int[]>("list")!)));
        Assert.Null(await Read(c => c.GetObject<Pool>("no")));
    }

    [Fact]
    public async Task Secret_values_are_secret_outputs_of_the_same_value()
    {
        Assert.Equal(("x", true), await ReadSecret(c => c.RequireSecret("text")));
        Assert.Equal(("x", true), await ReadSecret(c => c.GetSecret("text")!));
        Assert.Equal((3, true), await ReadSecret(c => c.RequireSecretInt32("count")));
        Assert.Equal((3, true), await ReadSecret(c => c.GetSecretInt32("count")!));
        Assert.Equal((true, true), await ReadSecret(c => c.RequireSecretBoolean("on")));
        Assert.Equal((true, true), await ReadSecret(c => c.GetSecretBoolean("on")!));
        Assert.Equal((0.5, true), await ReadSecret(c => c.RequireSecretDouble("ratio")));
        Assert.Equal((0.5, true), await ReadSecret(c => c.GetSecretDouble("ratio")!));
        Assert.Equal((new Pool("spark", 3), true), await ReadSecret(c => c.RequireSecretObject<Pool>("pool", AnyCase)));
        Assert.Equal((new Pool("spark", 3), true), await ReadSecret(c => c.GetSecretObject<Pool>("pool", AnyCase)!));
    }

    [Fact]
    public async Task Secret_values_that_are_not_there_are_null() => Assert.True(await Read(c =>
        c.GetSecret("no") is null && c.GetSecretInt32("no") is null && c.GetSecretBoolean("no") is null
        && c.GetSecretDouble("no") is null && c.GetSecretObject<Pool>("no") is null));

    [Theory]
    [MemberData(nameof(Required))]
    public async Task A_missing_value_says_how_to_set_it(string method, Action<PulumiConfig> read)
    {
        var error = await Record(read);
        Assert.True(
            error?.Message == "Missing Required configuration variable 'project:no'\n" +
            "\tplease set a value using the command `pulumi config set project:no <value>`",
            $"{method}: {error?.Message}");
    }

    public static TheoryData<string, Action<PulumiConfig>> Required => new()
    {
        { nameof(PulumiConfig.Require), c => c.Require("no") },
        { nameof(PulumiConfig.RequireInt32), c => c.RequireInt32("no") },
        { nameof(PulumiConfig.RequireBoolean), c => c.RequireBoolean("no") },
        { nameof(PulumiConfig.RequireDouble), c => c.RequireDouble("no") },
        { nameof(PulumiConfig.RequireObject), c => c.RequireObject<Pool>("no") },
        { nameof(PulumiConfig.RequireSecret), c => c.RequireSecret("no") },
        { nameof(PulumiConfig.RequireSecretObject), c => c.RequireSecretObject<Pool>("no") },
    };

    [Fact]
    public async Task A_value_of_another_type_says_what_was_found()
    {
        Assert.Equal("Configuration 'project:text' value 'x' is not a valid Int32", (await Record(c => c.GetInt32("text")))?.Message);
        Assert.Equal("Configuration 'project:text' value 'x' is not a valid Boolean", (await Record(c => c.GetBoolean("text")))?.Message);
        Assert.Equal("Configuration 'project:text' value 'x' is not a valid Double", (await Record(c => c.GetDouble("text")))?.Message);
        Assert.Equal(
            $"Configuration 'project:text' value 'x' is not a valid {typeof(Pool).FullName}",
            (await Record(c => c.GetObject<Pool>("text")))?.Message);
    }

    [Fact]
    public void Outside_of_a_deployment_there_is_no_configuration() =>
        Assert.Throws<InvalidOperationException>(() => new PulumiConfig("azure-native").Get("location"));

    private static Task<RunException?> Record(Action<PulumiConfig> read) => Read(c =>
    {
        try
        {
            read(c);
            return null;
        }
        catch (RunException error)
        {
            return error;
        }
    });

    private static async Task<(T Value, bool IsSecret)> ReadSecret<T>(Func<PulumiConfig, Output<T>> read)
    {
        var output = await Read(read);
        return (await OutputUtilities.GetValueAsync(output), await Output.IsSecretAsync(output));
    }

    private static async Task<T> Read<T>(Func<PulumiConfig, T> read)
    {
        T value = default!;
        Environment.SetEnvironmentVariable("PULUMI_CONFIG", """
            { "project:text": "x", "project:config:old": "y", "project:bare": 5,
              "project:count": "3", "project:ratio": "0.5", "project:on": "true",
              "project:pool": "{\"name\":\"spark\",\"size\":3}", "project:list": "[1, 2]", "azure-native:location": "westeurope" }
            """);
        try
        {
            await SampleProgram.UpdateAsync(() => value = read(new PulumiConfig()));
        }
        finally
        {
            Environment.SetEnvironmentVariable("PULUMI_CONFIG", null);
        }
        return value;
    }
}
