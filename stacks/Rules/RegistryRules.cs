using System.Text.RegularExpressions;
using JupyterSpark.Stacks.Config;

namespace JupyterSpark.Stacks.Rules;

/// <summary>A registry that exists elsewhere.</summary>
public static partial class RegistryRules
{
    /// <summary>Every mistake in the section.</summary>
    public static IEnumerable<Problem> Check(PlatformConfig config) =>
        config.Registry.Foreign is { } foreign ? Foreign(foreign) : [];

    private static IEnumerable<Problem> Foreign(ForeignRegistryConfig foreign)
    {
        if (!ServerPattern().IsMatch(foreign.Server))
        {
            yield return RegistryProblems.Syntax(foreign.Server);
        }
        if (foreign.Username is null != foreign.Password is null)
        {
            yield return RegistryProblems.HalfLogin(foreign.Username is null ? "username" : "password");
        }
    }

    [GeneratedRegex(@"\A[a-z0-9]([a-z0-9.-]*[a-z0-9])?(:[0-9]{1,5})?(/[a-z0-9]+([._-]+[a-z0-9]+)*)*\z")]
    private static partial Regex ServerPattern();
}
