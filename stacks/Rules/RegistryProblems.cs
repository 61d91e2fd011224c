namespace JupyterSpark.Stacks.Rules;

/// <summary>Mistakes with a registry that exists elsewhere.</summary>
public static class RegistryProblems
{
    private const string Server = "platform:registry.foreign.server";

    /// <summary>No host and path.</summary>
    public static Problem Syntax(string found) => Mistake.Error(
        "REG001",
        Server,
        $"{Shown.Value(found)} is not a registry's host and path.",
        "Write a host name, an optional port and an optional path in lower case, such as registry.example.org/data.");

    /// <summary>Half of a login.</summary>
    public static Problem HalfLogin(string missing) => Mistake.Error(
        "REG002",
        $"platform:registry.foreign.{missing}",
        $"The registry's login lacks its {missing}.",
        "Give username and password, or neither for a registry that asks for none.");
}
