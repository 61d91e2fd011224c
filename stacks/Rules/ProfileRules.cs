using System.Text.RegularExpressions;
using JupyterSpark.Stacks.Config;

namespace JupyterSpark.Stacks.Rules;

/// <summary>What users choose from.</summary>
public static partial class ProfileRules
{
    private const string Section = "platform:hub.profiles";

    private static readonly string[] TakenVariables =
    [
        "APPLICATION_WEB_PROXY_BASE", "CPU_GUARANTEE", "CPU_LIMIT", "HOME", "JAVA_HOME", "JUPYTER_RUNTIME_DIR", "MEM_GUARANTEE",
        "MEM_LIMIT", "MY_POD_IP", "MY_POD_NAME", "MY_POD_NAMESPACE", "PATH", "PYSPARK_DRIVER_PYTHON", "PYSPARK_PYTHON",
        "PYSPARK_SUBMIT_ARGS", "SPARK_CONF_DIR", "SPARK_HOME",
    ];

    private static readonly string[] TakenPrefixes = ["JUPYTERHUB_", "AZURE_", "KUBERNETES_"];

    /// <summary>Every mistake in the section.</summary>
    public static IEnumerable<Problem> Check(PlatformConfig config)
    {
        var profiles = config.Hub.Profiles;
        return profiles.SelectMany((profile, index) => One(config, profile, $"{Section}[{index}]"))
            .Concat(Together(profiles))
            .Concat(ForgottenProjects(config));
    }

    private static IEnumerable<Problem> One(PlatformConfig config, ProfileConfig profile, string path) =>
        Project(config, profile, path)
            .Concat(ProfileSizeRules.Check(config, profile, path))
            .Concat(profile.Environment.Keys.SelectMany(name => Variable(ConfigPath.Child($"{path}.environment", name), name)));

    private static IEnumerable<Problem> Project(PlatformConfig config, ProfileConfig profile, string path)
    {
        var known = config.Projects.Select(project => project.Name).ToList();
        if (profile.Project is { } name && !known.Contains(name, StringComparer.Ordinal))
        {
            yield return ProfileProblems.UnknownProject(path, name, NearestName.Of(name, known), string.Join(", ", known));
        }
        else if (profile.Project is null && known.Count > 1)
        {
            yield return ProfileProblems.ProjectMissing(path, profile.Slug, string.Join(", ", known));
        }
    }

    private static IEnumerable<Problem> Variable(string path, string name)
    {
        if (!VariablePattern().IsMatch(name))
        {
            yield return ProfileProblems.VariableName(path, name);
        }
        else if (TakenVariables.Contains(name, StringComparer.Ordinal)
            || TakenPrefixes.Any(prefix => name.StartsWith(prefix, StringComparison.Ordinal)))
        {
            yield return ProfileProblems.VariableTaken(path, name);
        }
        else if (Secrets.IsVariable(name))
        {
            yield return ProfileProblems.Credential(path, name);
        }
    }

    private static IEnumerable<Problem> Together(IReadOnlyList<ProfileConfig> profiles)
    {
        for (var i = 1; i < profiles.Count; i++)
        {
            var before = profiles.Take(i).ToList();
            if (before.Exists(other => other.Slug == profiles[i].Slug))
            {
                yield return ProfileProblems.SlugTwice($"{Section}[{i}]", profiles[i].Slug);
            }
            if (profiles[i].Default == true && before.Find(other => other.Default == true) is { } first)
            {
                yield return ProfileProblems.TwoDefaults($"{Section}[{i}]", first.Slug);
            }
        }
    }

    private static IEnumerable<Problem> ForgottenProjects(PlatformConfig config) =>
        config.Hub.Profiles.Count == 0 || config.Projects.Count < 2 ? [] : config.Projects
            .Select((project, index) => (project.Name, Path: $"platform:projects[{index}]"))
            .Where(project => config.Hub.Profiles.All(profile => profile.Project is { } name && name != project.Name))
            .Select(project => ProfileProblems.ProjectWithoutProfile(project.Path, project.Name));

    [GeneratedRegex(@"\A[A-Za-z_][A-Za-z0-9_]*\z")]
    private static partial Regex VariablePattern();
}
