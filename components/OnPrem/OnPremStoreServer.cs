using JupyterSpark.Components.Foundation;
using JupyterSpark.Components.Units;
using JupyterSpark.Components.Workload;
using Pulumi;
using Pulumi.Kubernetes.Apps.V1;
using Pulumi.Kubernetes.Core.V1;
using Pulumi.Kubernetes.Networking.V1;
using Pulumi.Kubernetes.Types.Inputs.Apps.V1;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using Pulumi.Kubernetes.Types.Inputs.Networking.V1;
using Pulumi.Random;

namespace JupyterSpark.Components.OnPrem;

/// <summary>What a stack decides about its own store.</summary>
public sealed record OnPremStoreServerSettings
{
    /// <summary>The server's image.</summary>
    public required string Image { get; init; }

    /// <summary>The disk of each project's server.</summary>
    public required ByteSize Size { get; init; }

    /// <summary>The StorageClass of the disks; null for the cluster's default.</summary>
    public required string? StorageClass { get; init; }

    /// <summary>The certificate of the servers; null for no TLS.</summary>
    public required OnPremServerCertificate? Certificate { get; init; }

    /// <summary>Whether the namespace, and with it the disks, is kept from being deleted.</summary>
    public required bool Protect { get; init; }
}

/// <summary>A certificate for the servers.</summary>
/// <param name="Chain">The certificate and what is between it and the CA, as PEM text.</param>
/// <param name="PrivateKey">Its key as PEM text; a secret.</param>
/// <param name="CaBundle">The CAs that pods then trust, as PEM text.</param>
public sealed record OnPremServerCertificate(string Chain, Output<string> PrivateKey, string CaBundle);

/// <summary>What <see cref="OnPremStoreServer"/> needs.</summary>
public sealed class OnPremStoreServerArgs : ResourceArgs
{
    /// <summary>The stack's decisions.</summary>
    public required OnPremStoreServerSettings Settings { get; init; }

    /// <summary>The projects; each has a server of its own.</summary>
    public required IReadOnlyList<ProjectSubjects> Projects { get; init; }

    /// <summary>The pool on which the servers run.</summary>
    public required NodePool Pool { get; init; }
}

/// <summary>
/// Creates an S3 server (versitygw, a gateway over a folder) for each project in a namespace of their own: one pod with one disk and a
/// random key that no other project has, reached by the project's notebooks and executors alone. One disk means no copy: it is for trials.
/// Costs the disks and a part of an application node.
/// </summary>
public sealed class OnPremStoreServer : ComponentResource
{
    private const string NamespaceName = "platform-store";
    private const string App = "store";
    private const string RootSecret = "store-root";
    private const string TlsSecret = "store-tls";
    private const string Bucket = "lake";
    private const string DataPath = "/data";
    private const string TlsPath = "/tls";
    private const int Port = 7070;
    private const int Group = 1000;
    private const int KeyIdLength = 20;
    private const int KeyLength = 40;

    private readonly OnPremStoreServerArgs args;
    private readonly Output<string> space;
    private readonly Dictionary<string, ObjectStoreAccess> access;

    /// <summary>Creates namespace and servers.</summary>
    public OnPremStoreServer(string name, OnPremStoreServerArgs args, ComponentResourceOptions? options = null)
        : base("jupyterspark:onprem:OnPremStoreServer", name, args, options)
    {
        this.args = args;
        var protect = args.Settings.Protect;
        space = new Namespace(
            name,
            new NamespaceArgs
            {
                Metadata = new ObjectMetaArgs { Name = NamespaceName, Labels = PlatformLabels.RestrictedPodSecurity.ToDictionary() },
            },
            // Disks go with their namespace.
            new CustomResourceOptions { Parent = this, Protect = protect, RetainOnDelete = protect }).Metadata.NameOr(NamespaceName);
        if (args.Settings.Certificate is { } certificate)
        {
            _ = new Secret(
                $"{name}-tls",
                new SecretArgs
                {
                    Metadata = new ObjectMetaArgs { Name = TlsSecret, Namespace = space },
                    Type = "kubernetes.io/tls",
                    StringData = { ["tls.crt"] = certificate.Chain, ["tls.key"] = certificate.PrivateKey },
                },
                Child);
        }
        access = args.Projects.ToDictionary(
            project => project.Project, project => Server($"{name}-{project.Project}", project), StringComparer.Ordinal);
        RegisterOutputs(new Dictionary<string, object?> { ["namespace"] = space });
    }

    private CustomResourceOptions Child => new() { Parent = this };

    /// <summary>A project's store; known once its server runs.</summary>
    /// <param name="project">The project's name.</param>
    public ObjectStoreAccess Access(string project) => access[project];

    private ObjectStoreAccess Server(string name, ProjectSubjects project)
    {
        var labels = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["app.kubernetes.io/name"] = App,
            [PlatformLabels.Project] = project.Project,
        };
        var server = ProjectNames.Suffixed(App, project.Project);
        var (id, key) = Key(name, project.Project);
        _ = new Service(
            name,
            new ServiceArgs
            {
                // Pulumi would wait for the pod that comes after it.
                Metadata = new ObjectMetaArgs { Name = server, Namespace = space, Annotations = { ["pulumi.com/skipAwait"] = "true" } },
                Spec = new ServiceSpecArgs
                {
                    Selector = labels,
                    Ports = { new ServicePortArgs { Name = "s3", Port = IsTls ? 443 : 80, TargetPort = Port } },
                },
            },
            Child);
        var policy = new NetworkPolicy(
            name,
            new NetworkPolicyArgs { Metadata = new ObjectMetaArgs { Name = server, Namespace = space }, Spec = Policy(labels, project) },
            Child);
        var running = new StatefulSet(
            name,
            new StatefulSetArgs
            {
                Metadata = new ObjectMetaArgs { Name = server, Namespace = space, Labels = labels },
                Spec = new StatefulSetSpecArgs
                {
                    // A second pod would have a disk of its own, and so other data.
                    Replicas = 1,
                    ServiceName = server,
                    Selector = new LabelSelectorArgs { MatchLabels = labels },
                    Template = new PodTemplateSpecArgs
                    {
                        Metadata = new ObjectMetaArgs { Labels = labels },
                        Spec = Pod(ProjectNames.Suffixed(RootSecret, project.Project)),
                    },
                    VolumeClaimTemplates = { Disk() },
                },
            },
            new CustomResourceOptions { Parent = this, DependsOn = { policy } });
        var store = new OnPremStore
        {
            Endpoint = new Uri($"{(IsTls ? "https" : "http")}://{server}.{NamespaceName}.svc"),
            Region = "us-east-1",
            PathStyle = true,
            CaBundle = args.Settings.Certificate?.CaBundle,
            Egress = [new PodEgress(NamespaceName, labels, Port)],
        };
        // Whoever uses the store comes after the server.
        var root = running.Metadata.NameOr(server).Apply(_ => $"s3a://{Bucket}/");
        return OnPremObjectStore.Access(store, new OnPremBucket(Bucket, id, key)) with { RootUri = root };
    }

    private bool IsTls => args.Settings.Certificate is not null;

    private (Output<string> Id, Output<string> Key) Key(string name, string project)
    {
        var id = new RandomString($"{name}-key-id", new RandomStringArgs { Length = KeyIdLength, Special = false }, Child);
        var key = new RandomPassword($"{name}-key", new RandomPasswordArgs { Length = KeyLength, Special = false }, Child);
        var (secretId, secretKey) = (Output.CreateSecret(id.Result), Output.CreateSecret(key.Result));
        _ = new Secret(
            $"{name}-root",
            new SecretArgs
            {
                Metadata = new ObjectMetaArgs { Name = ProjectNames.Suffixed(RootSecret, project), Namespace = space },
                Type = "Opaque",
                StringData = { ["rootAccessKeyId"] = secretId, ["rootSecretAccessKey"] = secretKey },
            },
            Child);
        return (secretId, secretKey);
    }

    // In from what bears the project's label in the project's two namespaces; out to nobody.
    private static NetworkPolicySpecArgs Policy(Dictionary<string, string> labels, ProjectSubjects project)
    {
        var rule = new NetworkPolicyIngressRuleArgs { Ports = { new NetworkPolicyPortArgs { Port = Port, Protocol = "TCP" } } };
        foreach (var space in new[] { project.Notebook.Namespace, project.Executor.Namespace }.Distinct(StringComparer.Ordinal))
        {
            rule.From.Add(new NetworkPolicyPeerArgs
            {
                NamespaceSelector = new LabelSelectorArgs { MatchLabels = { [PlatformLabels.NamespaceName] = space } },
                PodSelector = new LabelSelectorArgs { MatchLabels = { [PlatformLabels.Project] = project.Project } },
            });
        }
        return new NetworkPolicySpecArgs
        {
            PodSelector = new LabelSelectorArgs { MatchLabels = labels },
            PolicyTypes = { "Ingress", "Egress" },
            Ingress = { rule },
        };
    }

    private PersistentVolumeClaimArgs Disk()
    {
        var spec = new PersistentVolumeClaimSpecArgs
        {
            AccessModes = { "ReadWriteOnce" },
            Resources = new VolumeResourceRequirementsArgs { Requests = { ["storage"] = args.Settings.Size.ToKubernetes() } },
        };
        if (args.Settings.StorageClass is { } storageClass)
        {
            spec.StorageClassName = storageClass;
        }
        // Both are what the API server writes into a template that leaves them out, and then every refresh sees a change.
        return new PersistentVolumeClaimArgs
        {
            ApiVersion = "v1",
            Kind = "PersistentVolumeClaim",
            Metadata = new ObjectMetaArgs { Name = "data" },
            Spec = spec,
        };
    }

    private PodSpecArgs Pod(string rootSecret)
    {
        var pod = new PodSpecArgs
        {
            AutomountServiceAccountToken = false,
            EnableServiceLinks = false,
            SecurityContext = PodParts.Nobody(Group, Group),
            // A bucket is a folder below the one that is served.
            InitContainers = { Folder() },
            Containers = { Gateway(rootSecret) },
            Volumes = { new VolumeArgs { Name = "tmp", EmptyDir = new EmptyDirVolumeSourceArgs() } },
        };
        if (IsTls)
        {
            pod.Volumes.Add(new VolumeArgs
            {
                Name = "tls",
                Secret = new SecretVolumeSourceArgs { SecretName = TlsSecret, DefaultMode = FileVolumes.SecretMode },
            });
        }
        PodParts.RunOn(pod, args.Pool);
        return pod;
    }

    private ContainerArgs Gateway(string rootSecret)
    {
        var probe = new TCPSocketActionArgs { Port = "s3" };
        var gateway = Container(App, "1Gi");
        gateway.Env.Add(new EnvVarArgs { Name = "VGW_BACKEND", Value = "posix" });
        gateway.Env.Add(new EnvVarArgs { Name = "VGW_BACKEND_ARGS", Value = $"{DataPath}/buckets" });
        gateway.Env.Add(new EnvVarArgs { Name = "VGW_PORT", Value = $":{Port}" });
        gateway.Env.Add(Secret("ROOT_ACCESS_KEY_ID", rootSecret, "rootAccessKeyId"));
        gateway.Env.Add(Secret("ROOT_SECRET_ACCESS_KEY", rootSecret, "rootSecretAccessKey"));
        gateway.Ports.Add(new ContainerPortArgs { Name = "s3", ContainerPortValue = Port });
        gateway.ReadinessProbe = new ProbeArgs { TcpSocket = probe, PeriodSeconds = 5 };
        gateway.LivenessProbe = new ProbeArgs { TcpSocket = probe, InitialDelaySeconds = 30, PeriodSeconds = 20 };
        if (IsTls)
        {
            gateway.Env.Add(new EnvVarArgs { Name = "VGW_CERT", Value = $"{TlsPath}/tls.crt" });
            gateway.Env.Add(new EnvVarArgs { Name = "VGW_KEY", Value = $"{TlsPath}/tls.key" });
            gateway.VolumeMounts.Add(new VolumeMountArgs { Name = "tls", MountPath = TlsPath, ReadOnly = true });
        }
        return gateway;
    }

    private ContainerArgs Folder()
    {
        var folder = Container("bucket", "32Mi");
        folder.Command = ["sh", "-ec", $"mkdir -p {DataPath}/buckets/{Bucket}"];
        return folder;
    }

    private ContainerArgs Container(string name, string memory) => new()
    {
        Name = name,
        Image = args.Settings.Image,
        Resources = new ResourceRequirementsArgs
        {
            Requests = { ["cpu"] = "100m", ["memory"] = memory },
            Limits = { ["memory"] = memory },
        },
        SecurityContext = PodParts.Locked(),
        VolumeMounts =
        {
            new VolumeMountArgs { Name = "data", MountPath = DataPath },
            new VolumeMountArgs { Name = "tmp", MountPath = "/tmp" },
        },
    };

    private static EnvVarArgs Secret(string name, string secret, string key) => new()
    {
        Name = name,
        ValueFrom = new EnvVarSourceArgs { SecretKeyRef = new SecretKeySelectorArgs { Name = secret, Key = key } },
    };
}
