namespace JupyterSpark.Stacks.Rules;

/// <summary>Mistakes in hub.config, the passthrough of JupyterHub's own settings.</summary>
public static class HubConfigProblems
{
    /// <summary>A class that the hub image does not have; JupyterHub would ignore it without a word.</summary>
    public static Problem UnknownClass(string path, string found, string? nearest) => Mistake.Error(
        "HCF001",
        path,
        $"{Shown.Value(found)} is not a class of JupyterHub, KubeSpawner or an authenticator in the hub image; it would be ignored " +
        "without a word.",
        $"{Mistake.DidYouMean(nearest)}stacks/Data/hub-config-traits.tsv lists them.");

    /// <summary>A trait that the class does not have; JupyterHub would only log it.</summary>
    public static Problem UnknownTrait(string path, string name, string found, string? nearest) => Mistake.Error(
        "HCF002",
        path,
        $"{name} has no trait {Shown.Value(found)}; the hub would start and ignore it.",
        $"{Mistake.DidYouMean(nearest)}stacks/Data/hub-config-traits.tsv lists them.");

    /// <summary>A size that JupyterHub does not know; every start of a server would fail.</summary>
    public static Problem Size(string path, string trait, string found, string suggestion) => Mistake.Error(
        "HCF003",
        path,
        $"{trait}: {Shown.Value(found)} is not a size to JupyterHub; every start of a server would fail.",
        $"Write {suggestion}: a number and K, M, G or T, which are powers of 1024 there.");

    /// <summary>A trait that the platform sets.</summary>
    public static Problem Owned(string path, string name, string trait, string why, string advice) => Mistake.Error(
        "HCF004", path, $"{name}.{trait} may not be set: the platform does, since {why}.", advice);

    /// <summary>A secret in plain text. The value is not shown.</summary>
    public static Problem Secret(string path, string name, string trait, string why, string advice) => Mistake.Error(
        "HCF005", path, $"{name}.{trait} is a secret and may not be set here: {why}.", advice);

    /// <summary>A value of another type than the trait's.</summary>
    public static Problem Type(string path, string name, string trait, string expected) => Mistake.Error(
        "HCF006", path, $"{name}.{trait} takes {expected}; JupyterHub would refuse the value.", $"Write {expected}.");

    /// <summary>An authenticator that is not in use.</summary>
    public static Problem OtherAuthenticator(string path, string found, string used) => Mistake.Warning(
        "HCF007", path, $"{found} has no effect: sign-in is by {used}.", $"Write {used}, or remove it.");

    /// <summary>A trait that only Python can set.</summary>
    public static Problem Callable(string path, string name, string trait) => Mistake.Error(
        "HCF008", path, $"{name}.{trait} takes a Python function, which a configuration cannot hold.", "Remove it.");

    /// <summary>A secure value for a trait whose value everybody with access to the release can read.</summary>
    public static Problem SecureValue(string path, string name, string trait) => Mistake.Error(
        "HCF009",
        path,
        $"{name}.{trait} has a secure value; hub.config is passed on in plain text, in the chart's values.",
        "Write it in plain text if it is no secret. Secrets have keys of their own, such as platform:hub.signIn.clientSecret.");
}
