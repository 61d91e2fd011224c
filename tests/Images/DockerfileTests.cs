using System.Text.RegularExpressions;
using JupyterSpark.Stacks.Config;

namespace JupyterSpark.Tests.Images;

public sealed partial class DockerfileTests
{
    public static TheoryData<string> Images => new(ImagesFolder.Names);

    /// <summary>Those that add packages; the others add files alone.</summary>
    public static TheoryData<string> ThatInstall => new(ImagesFolder.Names.Where(name => ImagesFolder.Dockerfile(name).All("RUN").Count > 0));

    [Fact]
    public void There_are_four_build_contexts() => Assert.Equal(["hub", "notebook", "standalone", "worker"], ImagesFolder.Names);

    [Theory]
    [MemberData(nameof(Images))]
    public void Every_base_image_is_an_argument_that_the_configuration_feeds(string image)
    {
        var dockerfile = ImagesFolder.Dockerfile(image);
        string[] fed = ["BASE_IMAGE", "HUB_BASE_IMAGE", "WORKER_IMAGE"];
        Assert.NotEmpty(dockerfile.All("FROM"));
        var stages = dockerfile.All("FROM").Select(from => from.Split(" AS ")[^1]).ToList();
        Assert.All(dockerfile.All("FROM").Where(from => !stages.Contains(from.Split(' ')[0])), from =>
            Assert.Contains(FromArgument().Match(from).Groups[1].Value, fed));
    }

    [Theory]
    [MemberData(nameof(Images))]
    public void A_default_base_image_is_the_configurations(string image) => Assert.All(
        ImagesFolder.Dockerfile(image).BuildArguments.Where(a => a.Name.EndsWith("_IMAGE", StringComparison.Ordinal)),
        argument => Assert.Contains(argument.Default, new[] { null, new ImagesConfig().Base }));

    [Theory]
    [MemberData(nameof(Images))]
    [Trait("Acceptance", "S1-18")]
    public void No_build_argument_can_carry_a_secret(string image) =>
        Assert.DoesNotContain(ImagesFolder.Dockerfile(image).BuildArguments, a => Secret().IsMatch(a.Name));

    [Theory]
    [MemberData(nameof(Images))]
    [Trait("Acceptance", "S0-05")]
    public void Nothing_is_fetched_past_apt_pip_with_hashes_and_the_checked_jars(string image)
    {
        var dockerfile = ImagesFolder.Dockerfile(image);
        var shell = dockerfile.All("RUN").Concat(ImagesFolder.Context(image).Files.Where(f => f.EndsWith(".sh", StringComparison.Ordinal))
            .Select(ImagesFolder.Context(image).Text));
        Assert.All(shell, text => Assert.DoesNotMatch(OtherDownload(), text));
        Assert.Empty(dockerfile.All("ADD"));
    }

    [Theory]
    [MemberData(nameof(ThatInstall))]
    public void Every_pip_command_checks_hashes_or_uses_no_index(string image)
    {
        var commands = ImagesFolder.Dockerfile(image).All("RUN").SelectMany(run => PipCommand().Matches(run)).Select(m => m.Value).ToList();
        Assert.NotEmpty(commands);
        Assert.All(commands, c => Assert.Matches("--require-hashes|--no-index", c));
        Assert.All(commands.Where(c => c.Contains("--python", StringComparison.Ordinal)), c => Assert.Contains("--no-deps", c));
    }

    [Theory]
    [MemberData(nameof(Images))]
    public void No_host_is_named_so_that_mirrors_work(string image) =>
        Assert.All(ImagesFolder.Context(image).Files.Where(f => !f.EndsWith(".py", StringComparison.Ordinal)), file =>
            Assert.DoesNotMatch("(https?|ftp|git|ssh)://", ImagesFolder.Context(image).Text(file)));

    [Theory]
    [MemberData(nameof(Images))]
    public void Package_lists_of_apt_are_fresh_and_do_not_stay(string image) => Assert.All(
        ImagesFolder.Dockerfile(image).All("RUN").Where(run => run.Contains("apt-get install", StringComparison.Ordinal)),
        run => Assert.Matches("apt-get update.*apt-get install -y --no-install-recommends.*rm -rf /var/lib/apt/lists", run));

    [Theory]
    [MemberData(nameof(Images))]
    public void The_image_runs_as_a_numbered_user_other_than_root(string image) =>
        Assert.Matches("^1000(:100)?$", ImagesFolder.Dockerfile(image).LastStage.Last(i => i.Keyword == "USER").Arguments);

    [Theory]
    [MemberData(nameof(Images))]
    public void Nothing_is_used_that_buildah_or_a_builder_without_a_registry_cannot_build(string image)
    {
        var dockerfile = ImagesFolder.Dockerfile(image);
        Assert.DoesNotMatch("(?m)^# *syntax=", dockerfile.Text);
        Assert.DoesNotContain(dockerfile.Instructions, i => i.Arguments.Contains("<<", StringComparison.Ordinal));
        Assert.DoesNotContain(dockerfile.Instructions, i => BuildKitOnly().IsMatch(i.Arguments));
    }

    [Theory]
    [MemberData(nameof(ThatInstall))]
    public void Optional_secrets_are_mounted_and_never_copied(string image)
    {
        var mounts = ImagesFolder.Dockerfile(image).All("RUN").SelectMany(run => SecretMount().Matches(run)).Select(m => m.Value).ToList();
        Assert.NotEmpty(mounts);
        Assert.All(mounts, mount => Assert.Contains(mount, new[]
        {
            "--mount=type=secret,id=pip_conf,target=/etc/pip.conf",
            "--mount=type=secret,id=maven_settings,target=/root/.m2/settings.xml",
        }));
    }

    [Fact]
    [Trait("Acceptance", "S1-16")]
    public void The_notebook_is_the_worker_and_more()
    {
        var last = ImagesFolder.Dockerfile("notebook").LastStage;
        Assert.Equal("${WORKER_IMAGE} AS notebook", last[0].Arguments);
        Assert.DoesNotContain(last, i => i.Arguments.Contains("pyspark", StringComparison.Ordinal));
        Assert.DoesNotContain(last, i => i.Keyword == "ENTRYPOINT");
    }

    [Fact]
    [Trait("Acceptance", "S0-02")]
    public void All_images_of_a_session_have_one_python()
    {
        var versions = new[] { "worker", "notebook" }
            .SelectMany(image => Python().Matches(ImagesFolder.Dockerfile(image).Text))
            .Select(match => match.Value)
            .ToList();
        Assert.NotEmpty(versions);
        Assert.Single(versions.Distinct());
    }

    [Fact]
    public void Both_architectures_are_built_from_the_same_lines() => Assert.All(
        ImagesFolder.Names.Select(ImagesFolder.Dockerfile),
        dockerfile => Assert.DoesNotContain(dockerfile.Instructions, i => Architecture().IsMatch(i.Arguments)));

    [Fact]
    public void Executables_are_so_whatever_the_checkout_says() =>
        Assert.Contains("--chmod=0755 opt/entrypoint.sh opt/decom.sh /opt/", ImagesFolder.Dockerfile("worker").All("COPY"));

    [Theory]
    [InlineData("notebook")]
    [InlineData("standalone")]
    [InlineData("worker")]
    public void What_the_hash_passes_over_is_in_no_build(string image) => Assert.Equal(
        Components.Images.DockerContext.IgnoredFolders.Select(folder => $"**/{folder}"),
        ImagesFolder.Context(image).Text(".dockerignore").Split('\n', StringSplitOptions.RemoveEmptyEntries));

    [GeneratedRegex(@"^\$\{([A-Z_]+)\}( AS [a-z-]+)?$")]
    private static partial Regex FromArgument();

    [GeneratedRegex("KEY|SECRET|PASSWORD|TOKEN|CREDENTIAL")]
    private static partial Regex Secret();

    [GeneratedRegex(@"\b(curl|wget|conda|npm|git clone|easy_install|pipx|uv)\b")]
    private static partial Regex OtherDownload();

    [GeneratedRegex(@"\bpip( --python \S+)? +(install|wheel)\b[^&;|]*")]
    private static partial Regex PipCommand();

    [GeneratedRegex(@"--(link|checksum|parents|exclude|network|keep-git-dir)\b")]
    private static partial Regex BuildKitOnly();

    [GeneratedRegex(@"--mount=type=secret\S*")]
    private static partial Regex SecretMount();

    [GeneratedRegex(@"\bpython3\.\d+")]
    private static partial Regex Python();

    [GeneratedRegex("amd64|arm64|x86_64|aarch64")]
    private static partial Regex Architecture();
}
