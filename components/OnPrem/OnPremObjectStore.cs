using JupyterSpark.Components.Foundation;
using JupyterSpark.Components.ObjectStores;
using Pulumi;

namespace JupyterSpark.Components.OnPrem;

/// <summary>A store that exists, as a stack describes it.</summary>
public sealed record OnPremStore
{
    /// <summary>Its URL.</summary>
    public required Uri Endpoint { get; init; }

    /// <summary>The region that requests are signed for.</summary>
    public required string Region { get; init; }

    /// <summary>Whether buckets are folders of the endpoint.</summary>
    public required bool PathStyle { get; init; }

    /// <summary>The CAs to trust as PEM text; null for the image's.</summary>
    public required string? CaBundle { get; init; }

    /// <summary>Where pods are let out to; empty when the store's address is public.</summary>
    public required IReadOnlyList<EgressTarget> Egress { get; init; }
}

/// <summary>A project's bucket.</summary>
/// <param name="Name">Its name.</param>
/// <param name="AccessKeyId">The key's id; a secret.</param>
/// <param name="SecretAccessKey">The key; a secret.</param>
public sealed record OnPremBucket(string Name, Output<string> AccessKeyId, Output<string> SecretAccessKey);

/// <summary>
/// How pods reach an S3-compatible store that exists. Creates nothing in it: the bucket is there, with a key for each project. Keys are one
/// mounted file that the JVM and Python both read.
/// </summary>
public static class OnPremObjectStore
{
    private const string CredentialsFolder = "/etc/lake";
    private const string CaFolder = "/etc/ssl/lake";
    private const string Bundle = "ca-bundle.crt";
    private const string TrustStore = "truststore.jks";

    /// <summary>A project's part of the store.</summary>
    public static ObjectStoreAccess Access(OnPremStore store, OnPremBucket bucket) => new()
    {
        RootUri = Output.Create($"s3a://{bucket.Name}/"),
        SparkProperties = Properties(store).ToDictionary(p => p.Key, p => Output.Create(p.Value), StringComparer.Ordinal),
        Egress = store.Egress,
        Environment = Environment(store),
        Files = store.CaBundle is { } bundle ? [Credentials(bucket), OwnCa(bundle)] : [Credentials(bucket)],
    };

    private static IEnumerable<KeyValuePair<string, string>> Properties(OnPremStore store)
    {
        var own = S3aProperties.Of(store.Region, S3aProperties.CredentialsFile).Concat(S3aProperties.Foreign(store.Endpoint, store.PathStyle));
        if (store.CaBundle is null)
        {
            return own;
        }
        // The default* keys leave extraJavaOptions to the user.
        var option = $"-Djavax.net.ssl.trustStore={CaFolder}/{TrustStore}";
        return own.Append(new("spark.driver.defaultJavaOptions", option)).Append(new("spark.executor.defaultJavaOptions", option));
    }

    private static Dictionary<string, string> Environment(OnPremStore store)
    {
        var environment = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["AWS_SHARED_CREDENTIALS_FILE"] = $"{CredentialsFolder}/credentials",
            ["AWS_ENDPOINT_URL_S3"] = store.Endpoint.GetLeftPart(UriPartial.Authority),
            ["AWS_DEFAULT_REGION"] = store.Region,
            // pyarrow's client otherwise sends checksums that other stores than AWS's refuse.
            ["AWS_REQUEST_CHECKSUM_CALCULATION"] = "when_required",
        };
        if (store.CaBundle is not null)
        {
            // urllib and pyarrow read the one, requests and boto3 the other.
            environment["SSL_CERT_FILE"] = $"{CaFolder}/{Bundle}";
            environment["REQUESTS_CA_BUNDLE"] = $"{CaFolder}/{Bundle}";
        }
        return environment;
    }

    private static MountedFiles Credentials(OnPremBucket bucket) => new()
    {
        Name = "store-credentials",
        MountPath = CredentialsFolder,
        IsSecret = true,
        Texts = new Dictionary<string, Output<string>>(StringComparer.Ordinal)
        {
            ["credentials"] = Output.CreateSecret(Output.Format(
                $"[default]\naws_access_key_id = {bucket.AccessKeyId}\naws_secret_access_key = {bucket.SecretAccessKey}\n")),
        },
    };

    private static MountedFiles OwnCa(string bundle) => new()
    {
        Name = "own-ca",
        MountPath = CaFolder,
        IsSecret = false,
        Texts = new Dictionary<string, Output<string>>(StringComparer.Ordinal) { [Bundle] = Output.Create(bundle) },
        Binaries = new Dictionary<string, Output<string>>(StringComparer.Ordinal)
        {
            [TrustStore] = Output.Create(Convert.ToBase64String(JavaTrustStore.OfPem(bundle))),
        },
    };
}
