using JupyterSpark.Synth.Evaluation;
using Pulumi;
using Pulumi.AzureNative.Resources;

namespace JupyterSpark.Tests.Synth;

public class ProgramMistakesTests
{
    [Fact]
    public async Task A_resource_made_inside_an_apply_is_named_because_a_first_preview_would_not_show_it()
    {
        var error = await FailAsync(() => new ResourceGroup("group").Name.Apply(name => Samples.Show("late", [])));

        Assert.Contains("not in the preview: urn:pulumi:dev::sample::kubernetes:core/v1:ConfigMap::late", error, StringComparison.Ordinal);
        Assert.Contains("Create resources outside of Apply", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_resource_made_only_in_a_preview_is_named()
    {
        var error = await FailAsync(() =>
        {
            if (Deployment.Instance.IsDryRun)
            {
                Samples.Show("early", []);
            }
        });

        Assert.Contains("only in the preview: urn:pulumi:dev::sample::kubernetes:core/v1:ConfigMap::early", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_resources_of_one_type_and_name_are_refused_because_placeholders_could_not_tell_them_apart()
    {
        var error = await FailAsync(() =>
        {
            Samples.Show("twin", []);
            _ = new Group("group", group => Samples.Show("twin", [], new CustomResourceOptions { Parent = group }));
        });

        Assert.Contains("2 resources of type kubernetes:core/v1:ConfigMap are named 'twin'", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_exception_of_the_program_is_told_with_its_line_and_without_a_trace()
    {
        var error = await FailAsync(() => throw new InvalidOperationException("out of luck"));

        Assert.StartsWith("InvalidOperationException: out of luck (tests/Synth/ProgramMistakesTests.cs:", error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_program_says_itself_is_told_as_it_is()
    {
        var error = await FailAsync(() => throw new RunException("two mistakes"));

        Assert.Equal("two mistakes", error);
    }

    [Fact]
    public async Task An_exception_inside_an_apply_is_told_too()
    {
        var error = await FailAsync(() => Samples.Show("shown", new InputMap<string>
        {
            ["group"] = new ResourceGroup("group").Name.Apply(Fail),
        }));

        Assert.Contains("cannot use ${group.name}", error, StringComparison.Ordinal);
    }

    private static string Fail(string name) => throw new InvalidOperationException($"cannot use {name}");

    private static async Task<string> FailAsync(Action program) =>
        (await Assert.ThrowsAsync<EvaluationException>(() => Samples.EvaluateAsync(program))).Message;
}
