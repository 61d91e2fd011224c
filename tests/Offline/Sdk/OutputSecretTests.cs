using Pulumi;
using static JupyterSpark.Tests.Offline.Sdk.SampleProgram;

namespace JupyterSpark.Tests.Offline.Sdk;

public class OutputSecretTests
{
    [Fact]
    public async Task A_plain_output_is_no_secret() => Assert.False((await InUpdate(() => Output.Create("x"))).IsSecret);

    [Fact]
    public async Task CreateSecret_takes_values_tasks_and_outputs()
    {
        Assert.True((await InUpdate(() => Output.CreateSecret("x"))).IsSecret);
        Assert.True((await InUpdate(() => Output.CreateSecret(Task.FromResult("x")))).IsSecret);
        Assert.True((await InUpdate(() => Output.CreateSecret(Output.Create("x")))).IsSecret);
    }

    [Fact]
    public async Task What_is_applied_to_a_secret_is_a_secret() =>
        Assert.True((await InUpdate(() => Output.CreateSecret("x").Apply(v => v.Length))).IsSecret);

    [Fact]
    public async Task A_secret_that_is_made_inside_apply_makes_the_result_a_secret() =>
        Assert.True((await InUpdate(() => Output.Create("x").Apply(v => Output.CreateSecret(v)))).IsSecret);

    [Fact]
    public async Task One_secret_makes_the_whole_a_secret()
    {
        Assert.True((await InUpdate(() => Output.All(Output.Create("a"), Output.CreateSecret("b")))).IsSecret);
        Assert.True((await InUpdate(() => Output.Tuple(Output.Create("a"), Output.CreateSecret(1)))).IsSecret);
        Assert.True((await InUpdate(() => Output.Format($"a{Output.CreateSecret("b")}"))).IsSecret);
    }

    [Fact]
    public async Task Unsecret_copies_and_leaves_the_original_secret()
    {
        var secret = Output.CreateSecret("x");
        var plain = await InUpdate(() => Output.Unsecret(secret));
        Assert.False(plain.IsSecret);
        Assert.Equal("x", plain.Value);
        Assert.True(await Output.IsSecretAsync(secret));
    }

    [Fact]
    public async Task A_secret_stays_a_secret_while_it_is_unknown()
    {
        var seen = await InPreview(() => Output.CreateSecret(new Thing("a").Endpoint).Apply(v => v.Length));
        Assert.False(seen.IsKnown);
        Assert.True(seen.IsSecret);
    }

    [Fact]
    public async Task A_mock_says_that_an_output_is_a_secret_by_giving_a_secret()
    {
        var mocks = new SampleMocks { State = _ => new() { ["endpoint"] = Output.CreateSecret("x") } };
        var seen = await InUpdate(() => new Thing("a").Endpoint, mocks);
        Assert.Equal("x", seen.Value);
        Assert.True(seen.IsSecret);
        Assert.False((await InUpdate(() => new Thing("a").Label, mocks)).IsSecret);
    }
}
