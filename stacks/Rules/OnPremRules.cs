using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using JupyterSpark.Stacks.Config;

namespace JupyterSpark.Stacks.Rules;

/// <summary>What an existing cluster has to be told.</summary>
public static class OnPremRules
{
    private const string Section = "platform:onPrem";

    /// <summary>Every mistake in the section.</summary>
    public static IEnumerable<Problem> Check(PlatformConfig config) => config.Target == TargetKind.OnPrem
        ? Missing(config).Concat(Kubeconfig(config.OnPrem)).Concat(Store(config)).Concat(Server(config)).Concat(Shares(config)).Concat(CloudKeys(config))
        : config.OnPrem == new OnPremConfig() ? [] : [OnPremProblems.OtherTarget(config.Target.ToString().ToLowerInvariant())];

    private static IEnumerable<Problem> Missing(PlatformConfig config)
    {
        if (config.OnPrem is { Store: null, StoreServer: null })
        {
            yield return OnPremProblems.Missing($"{Section}.store", "an S3-compatible store", "endpoint: https://s3.example.org");
        }
        if (config.OnPrem.Shares is null)
        {
            yield return OnPremProblems.Missing($"{Section}.shares", "file shares", "kind: nfs");
        }
        if (config.Registry.Foreign is null)
        {
            yield return OnPremProblems.Missing("platform:registry.foreign", "a registry", "server: registry.example.org/data");
        }
    }

    private static IEnumerable<Problem> Kubeconfig(OnPremConfig cluster) =>
        cluster is { Kubeconfig: not null, KubeconfigPath: not null } ? [OnPremProblems.TwoKubeconfigs()] : [];

    private static IEnumerable<Problem> Store(PlatformConfig config)
    {
        if (config.OnPrem.Store is not { } store)
        {
            return [];
        }
        var projects = config.Projects.Select(project => project.Name).ToList();
        var problems = projects.Where(project => !store.Buckets.ContainsKey(project))
            .Select(project => OnPremProblems.NoBucket(project, NearestName.Misspelt(project, store.Buckets.Keys)))
            .ToList();
        var owners = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (project, bucket) in store.Buckets)
        {
            var path = ConfigPath.Child($"{Section}.store.buckets", project);
            if (!projects.Contains(project, StringComparer.Ordinal))
            {
                problems.Add(OnPremProblems.NoProject(path, project, NearestName.Misspelt(project, projects)));
            }
            if (!owners.TryAdd(bucket.Name, project))
            {
                problems.Add(OnPremProblems.SharedBucket($"{path}.name", bucket.Name, owners[bucket.Name]));
            }
        }
        if (store.Endpoint.StartsWith("http:", StringComparison.OrdinalIgnoreCase))
        {
            problems.Add(OnPremProblems.PlainHttp(store.Endpoint, config.IsDev));
        }
        return problems.Concat(store.CaBundle is { } bundle ? Bundle($"{Section}.store.caBundle", bundle) : []);
    }

    private static IEnumerable<Problem> Server(PlatformConfig config)
    {
        if (config.OnPrem.StoreServer is not { } server)
        {
            return [];
        }
        var parts = new[] { ("certificate", server.Certificate is not null), ("privateKey", server.PrivateKey is not null), ("caBundle", server.CaBundle is not null) };
        var missing = parts.Where(part => !part.Item2).Select(part => part.Item1).ToList();
        var problems = missing.Count switch
        {
            0 => Pem($"{Section}.storeServer.certificate", server.Certificate!).Concat(Bundle($"{Section}.storeServer.caBundle", server.CaBundle!)).ToList(),
            3 => [OnPremProblems.PlainServer(config.IsDev)],
            _ => missing.Select(OnPremProblems.HalfACertificate).ToList(),
        };
        return problems
            .Concat(config.OnPrem.Store is null ? [] : [OnPremProblems.TwoStores()])
            .Concat(config.IsDev ? [] : [OnPremProblems.OneDisk()]);
    }

    private static IEnumerable<Problem> Pem(string path, string pem) =>
        pem.Contains("PRIVATE KEY", StringComparison.Ordinal) ? [OnPremProblems.PrivateKeyInBundle(path)]
        : Certificates(pem) is { Count: 0 } ? [OnPremProblems.NotPem(path)]
        : [];

    private static IEnumerable<Problem> Bundle(string path, string pem)
    {
        if (Pem(path, pem).FirstOrDefault() is { } unreadable)
        {
            yield return unreadable;
            yield break;
        }
        foreach (var certificate in Certificates(pem))
        {
            using (certificate)
            {
                if (!MaySign(certificate))
                {
                    yield return OnPremProblems.NotCa(path, certificate.Subject);
                }
            }
        }
    }

    private static X509Certificate2Collection Certificates(string pem)
    {
        var certificates = new X509Certificate2Collection();
        try
        {
            certificates.ImportFromPem(pem);
        }
        catch (CryptographicException)
        {
            // What cannot be read counts as none.
            certificates.Clear();
        }
        return certificates;
    }

    private static bool MaySign(X509Certificate2 certificate) =>
        certificate.Extensions.OfType<X509BasicConstraintsExtension>().Any(e => e.CertificateAuthority)
        && certificate.Extensions.OfType<X509KeyUsageExtension>().Any(e => e.KeyUsages.HasFlag(X509KeyUsageFlags.KeyCertSign));

    private static IEnumerable<Problem> Shares(PlatformConfig config)
    {
        if (config.OnPrem.Shares is not { } shares)
        {
            yield break;
        }
        var isNfs = shares.Kind == OnPremSharesKind.Nfs;
        foreach (var (key, value) in new[] { ("server", shares.Server), ("path", shares.Path) })
        {
            if (isNfs == string.IsNullOrWhiteSpace(value))
            {
                yield return OnPremProblems.NfsKey(key, isNfs);
            }
        }
        var isClass = shares.Kind == OnPremSharesKind.StorageClass;
        if (isClass == string.IsNullOrWhiteSpace(shares.StorageClass))
        {
            yield return OnPremProblems.ClassKey(isClass);
        }
        // Homes are in the hub's namespace alone, unless executors are to have them.
        var inExecutors = config.Storage.ProjectShares || config.Spark.MountHome;
        if (isClass && inExecutors && config.Spark.ExecutorNamespace == ExecutorNamespaceKind.Own)
        {
            yield return OnPremProblems.ClassInTwoNamespaces();
        }
    }

    private static IEnumerable<Problem> CloudKeys(PlatformConfig config)
    {
        var defaults = new PlatformConfig { Target = TargetKind.OnPrem };
        var (cluster, version) = (config.Cluster, config.Cluster.KubernetesVersion);
        (string Path, bool Said)[] keys =
        [
            ("platform:network", config.Network != defaults.Network),
            ("platform:cluster", cluster != defaults.Cluster with { KubernetesVersion = version }),
            ("platform:identity", config.Identity != defaults.Identity),
            ("platform:registry.sku", config.Registry.Sku != defaults.Registry.Sku),
            ("platform:storage.redundancy", config.Storage.Redundancy is not null),
            ("platform:tags", config.Tags.Count > 0),
            .. PoolRules.Roles.SelectMany(role => PoolKeys(config.Pools.Of(role), PoolRules.Path(role))),
        ];
        return keys.Where(key => key.Said).Select(key => OnPremProblems.CloudKey(key.Path));
    }

    private static IEnumerable<(string Path, bool Said)> PoolKeys(PoolConfig pool, string path) =>
    [
        ($"{path}.vmSize", pool.VmSize is not null),
        ($"{path}.minNodes", pool.MinNodes is not null),
        ($"{path}.maxNodes", pool.MaxNodes is not null),
        ($"{path}.maxPods", pool.MaxPods is not null),
        ($"{path}.diskGib", pool.DiskGib is not null),
        ($"{path}.spot", pool.Spot),
        ($"{path}.labels", pool.Labels.Count > 0),
        ($"{path}.zones", pool.Zones.Count > 0),
    ];
}
