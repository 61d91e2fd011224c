using System.Text;
using JupyterSpark.Components.Spark;
using JupyterSpark.Synth.Graph;

namespace JupyterSpark.Synth.Artifacts;

/// <summary>
/// <c>secrets.md</c>: every place in the manifests and the chart's values that holds <c>[secret]</c>, and what belongs there. For whoever applies
/// the files without Pulumi; no file when there is no such place.
/// </summary>
internal static class SecretPlaces
{
    private const string Intro =
        "# Secrets to fill in\n\n"
        + "The rendered files hold `[secret]` where a secret belongs. Whoever applies them without Pulumi writes the values into a copy that is in no\n"
        + "repository (docs/without-pulumi.md).\n\n"
        + "| File | Key | What belongs there |\n|---|---|---|\n";

    private static readonly string StandaloneLines = string.Join(
        ", ", StandaloneDefaults.Write("SECRET").Split('\n').Where(line => line.StartsWith("spark.", StringComparison.Ordinal)).Select(line => $"`{line}`"));

    private const string Hex = "64 random hexadecimal digits, kept for good: `openssl rand -hex 32`";

    /// <summary>The file.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="fileOf">The file in which a resource is rendered; null for one that is in no file.</param>
    public static IEnumerable<Artifact> Of(ResourceGraph graph, Func<GraphResource, string?> fileOf)
    {
        var rows = graph.Resources
            .Select(resource => (Resource: resource, File: fileOf(resource)))
            .Where(r => r.File is not null)
            .SelectMany(r => Paths(Rendered(r.Resource), "").Select(path => (File: r.File!, Path: path, Text: Meaning(r.Resource, path))))
            .OrderBy(r => r.File, StringComparer.Ordinal)
            .ThenBy(r => r.Path, StringComparer.Ordinal)
            .ToList();
        if (rows.Count == 0)
        {
            return [];
        }
        var text = new StringBuilder(Intro);
        foreach (var (file, path, meaning) in rows)
        {
            text.Append("| `").Append(file).Append("` | `").Append(path).Append("` | ").Append(meaning).Append(" |\n");
        }
        return [Artifact.Of("secrets.md", text.ToString())];
    }

    private static GraphValue Rendered(GraphResource resource) =>
        resource.Type == HelmValues.ReleaseType ? resource.Inputs.At("values") ?? MapValue.Empty : resource.Inputs;

    private static IEnumerable<string> Paths(GraphValue value, string path) => value switch
    {
        SecretValue => [path],
        MapValue map => map.Entries.SelectMany(e => Paths(e.Value, path.Length == 0 ? e.Key : $"{path} / {e.Key}")),
        ListValue list => list.Items.SelectMany((item, i) => Paths(item, $"{path}[{i}]")),
        _ => [],
    };

    private static string Meaning(GraphResource resource, string path) => path.Split(" / ")[^1] switch
    {
        "secretToken" or "hub.config.JupyterHub.cookie_secret" or "hub.config.CryptKeeper.keys" => Hex,
        ".dockerconfigjson" =>
            "the registry's login: `{\"auths\":{\"HOST\":{\"auth\":\"BASE64 OF USER:PASSWORD\"}}}`; HOST is the registry's host",
        "credentials" =>
            "the bucket's key as a file of four parts: `[default]`, a new line, `aws_access_key_id = ID`, a new line, `aws_secret_access_key = KEY`",
        "values.yaml" =>
            "the secret of the sign-in as values of the chart: `hub: {config: {DummyAuthenticator: {password: [secret]}}}` for one password, "
            + "`hub: {config: {CLASS: {client_secret: [secret]}}}` for OAuth, with the CLASS that stands in hub.config of the chart's values",
        SparkPaths.DefaultsFile => $"the settings of the standalone cluster, line by line: {StandaloneLines}; SECRET is 48 random letters and digits",
        StandaloneNames.SecretFile => "the same SECRET as in the settings of the standalone cluster",
        "rootAccessKeyId" => "20 random letters and digits, kept for good: the ID in the `store-credentials` of the same project",
        "rootSecretAccessKey" => "40 random letters and digits, kept for good: the KEY in the `store-credentials` of the same project",
        "tls.key" => "the private key of the certificate in `tls.crt`, as PEM text",
        "hub.db.password" => "the password of the hub's database",
        var key when key.EndsWith(".apiToken", StringComparison.Ordinal) => Hex,
        var key => $"`{key}` of {resource.Name}, which the stack keeps as a secret",
    };
}
