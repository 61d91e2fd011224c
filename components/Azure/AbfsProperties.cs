namespace JupyterSpark.Components.Azure;

/// <summary>Spark's properties for ABFS by workload identity. Needs hadoop-azure 3.4.1 or newer, so Spark 4.0 or newer.</summary>
public static class AbfsProperties
{
    private const string Prefix = "spark.hadoop.fs.azure.account.";

    /// <summary>
    /// The properties by name. <c>${env.X}</c> is Hadoop's own form, expanded where it is read: the driver's and each executor's pod have the
    /// variables from AKS's workload identity webhook, each for its own identity.
    /// </summary>
    public static IReadOnlyDictionary<string, string> WorkloadIdentity { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        [$"{Prefix}auth.type"] = "OAuth",
        [$"{Prefix}oauth.provider.type"] = "org.apache.hadoop.fs.azurebfs.oauth2.WorkloadIdentityTokenProvider",
        [$"{Prefix}oauth2.msi.tenant"] = "${env.AZURE_TENANT_ID}",
        [$"{Prefix}oauth2.client.id"] = "${env.AZURE_CLIENT_ID}",
        [$"{Prefix}oauth2.token.file"] = "${env.AZURE_FEDERATED_TOKEN_FILE}",
        // Said, not asked: the identities have a right on their container only, and the question is one to the account.
        [$"{Prefix}hns.enabled"] = "true",
    };
}
