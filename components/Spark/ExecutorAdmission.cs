using JupyterSpark.Components.Foundation;

namespace JupyterSpark.Components.Spark;

/// <summary>A rule that the API server evaluates.</summary>
/// <param name="Expression">The CEL expression; true lets the request pass.</param>
/// <param name="Message">What a user reads in the notebook otherwise.</param>
public sealed record AdmissionRule(string Expression, string Message);

/// <summary>What a pod must be that a notebook creates or deletes in the hub's own namespace: an executor of its project, without a way to Secrets.</summary>
public static class ExecutorAdmission
{
    private const string Deleting = "request.operation == 'DELETE'";
    private const string Subject = "(request.operation == 'DELETE' ? oldObject : object)";

    /// <summary>The rules of one project.</summary>
    /// <param name="names">The project's names.</param>
    /// <param name="claims">The claims that executors mount.</param>
    /// <param name="secrets">The Secrets that they mount: the store's credentials, where there is no other way.</param>
    public static IReadOnlyList<AdmissionRule> Rules(ProjectNames names, IEnumerable<string> claims, IReadOnlyList<string> secrets) =>
    [
        new(
            $"has({Subject}.metadata.labels) && {Subject}.metadata.labels.exists(k, k == 'spark-role')"
                + $" && {Subject}.metadata.labels['spark-role'] == 'executor'"
                + $" && {Subject}.metadata.labels.exists(k, k == '{PlatformLabels.Project}')"
                + $" && {Subject}.metadata.labels['{PlatformLabels.Project}'] == '{names.Project}'"
                + $" && !{Subject}.metadata.labels.exists(k, k == 'component' || k.startsWith('hub.jupyter.org/'))",
            "A notebook may create and delete executors of its own project only."),
        new(
            $"{Deleting} || object.spec.serviceAccountName == '{names.ExecutorServiceAccount}'",
            $"Executors run as ServiceAccount {names.ExecutorServiceAccount}."),
        new(
            $"{Deleting} || !has(object.spec.initContainers)",
            "Executors have no init containers."),
        new(
            $"{Deleting} || !has(object.spec.volumes) || object.spec.volumes.all(v, {Secrets(secrets)} && !has(v.hostPath) && !has(v.csi)"
                // The cloud's webhook mounts the identity's token this way.
                + " && (!has(v.projected) || v.projected.sources.all(s, has(s.serviceAccountToken)))"
                + $" && (!has(v.persistentVolumeClaim) || v.persistentVolumeClaim.claimName in [{Quoted(claims)}]))",
            secrets.Count == 0
                ? "Executors mount no Secret, no path of the node and no claim but their project's."
                : "Executors mount no Secret and no claim but their project's, and no path of the node."),
        new(
            $"{Deleting} || object.spec.containers.all(c,"
                + " (!has(c.env) || c.env.all(e, !has(e.valueFrom) || !has(e.valueFrom.secretKeyRef)))"
                + " && (!has(c.envFrom) || c.envFrom.all(f, !has(f.secretRef))))",
            "Executors take no environment variable from a Secret."),
    ];

    private static string Secrets(IReadOnlyList<string> allowed) =>
        allowed.Count == 0 ? "!has(v.secret)" : $"(!has(v.secret) || v.secret.secretName in [{Quoted(allowed)}])";

    private static string Quoted(IEnumerable<string> texts) => string.Join(", ", texts.Select(t => $"'{t}'"));
}
