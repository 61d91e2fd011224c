using JupyterSpark.Components.Foundation;
using Pulumi;
using Pulumi.Kubernetes.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;

namespace JupyterSpark.Components.Workload;

/// <summary>What <see cref="SharedVolumeClaim"/> needs.</summary>
public sealed class SharedVolumeClaimArgs : ResourceArgs
{
    /// <summary>The namespace of the claim.</summary>
    [Input("namespace", required: true)]
    public required Input<string> Namespace { get; init; }

    /// <summary>The claim's name.</summary>
    [Input("claimName", required: true)]
    public required Input<string> ClaimName { get; init; }

    /// <summary>A word that tells this claim's volume from those of the same share in other namespaces.</summary>
    public required string Distinction { get; init; }

    /// <summary>The share.</summary>
    public required SharedVolume Volume { get; init; }
}

/// <summary>
/// Creates a PersistentVolume and its claim, so that pods of one namespace can mount a shared file system. The volume is kept when the
/// claim goes (reclaim policy Retain). Of a share that a StorageClass makes it creates the claim alone; of one that has its claims already, nothing.
/// Costs nothing: the share itself belongs to the target.
/// </summary>
public sealed class SharedVolumeClaim : ComponentResource
{
    /// <summary>Creates volume and claim.</summary>
    public SharedVolumeClaim(string name, SharedVolumeClaimArgs args, ComponentResourceOptions? options = null)
        : base("jupyterspark:workload:SharedVolumeClaim", name, args, options)
    {
        ClaimName = args.Volume.Source switch
        {
            ExistingClaimSource => args.ClaimName.ToOutput(),
            ClassVolumeSource source => ClassClaim(name, args, source),
            _ => Claim(name, args, Volume(name, args)),
        };
        RegisterOutputs(new Dictionary<string, object?> { ["claimName"] = ClaimName });
    }

    /// <summary>The claim's name, known once it exists.</summary>
    public Output<string> ClaimName { get; }

    private Output<string> Volume(string name, SharedVolumeClaimArgs args)
    {
        var volumeName = $"{args.Volume.Name}-{args.Distinction}";
        var spec = new PersistentVolumeSpecArgs
        {
            AccessModes = { "ReadWriteMany" },
            Capacity = { ["storage"] = args.Volume.Capacity.ToKubernetes() },
            // The data outlives the claim, the release and the cluster.
            PersistentVolumeReclaimPolicy = "Retain",
            // No class: only the claim that names this volume may bind to it.
            StorageClassName = "",
        };
        switch (args.Volume.Source)
        {
            case CsiVolumeSource csi:
                spec.MountOptions = csi.MountOptions.ToList();
                spec.Csi = Csi(csi, args.Distinction);
                break;
            case NfsVolumeSource nfs:
                spec.MountOptions = nfs.MountOptions.ToList();
                spec.Nfs = new NFSVolumeSourceArgs { Server = nfs.Server, Path = nfs.Path };
                break;
            default:
                throw new ArgumentException($"No volume for {args.Volume.Source.GetType().Name}.", nameof(args));
        }
        var volume = new PersistentVolume(
            name,
            new PersistentVolumeArgs { Metadata = new ObjectMetaArgs { Name = volumeName }, Spec = spec },
            new CustomResourceOptions { Parent = this });
        return volume.Metadata.NameOr(volumeName);
    }

    private Output<string> Claim(string name, SharedVolumeClaimArgs args, Output<string> volume)
    {
        var spec = new PersistentVolumeClaimSpecArgs
        {
            AccessModes = { "ReadWriteMany" },
            StorageClassName = "",
            VolumeName = volume,
            Resources = new VolumeResourceRequirementsArgs { Requests = { ["storage"] = args.Volume.Capacity.ToKubernetes() } },
        };
        var claim = new PersistentVolumeClaim(
            $"{name}-claim",
            new PersistentVolumeClaimArgs { Metadata = new ObjectMetaArgs { Name = args.ClaimName, Namespace = args.Namespace }, Spec = spec },
            new CustomResourceOptions { Parent = this });
        return claim.Metadata.NameOr(args.ClaimName);
    }

    private Output<string> ClassClaim(string name, SharedVolumeClaimArgs args, ClassVolumeSource source)
    {
        var claim = new PersistentVolumeClaim(
            $"{name}-claim",
            new PersistentVolumeClaimArgs
            {
                Metadata = new ObjectMetaArgs
                {
                    Name = args.ClaimName,
                    Namespace = args.Namespace,
                    // Many classes make the volume when the first pod wants it, and that pod comes after the claim.
                    Annotations = { ["pulumi.com/skipAwait"] = "true" },
                },
                Spec = new PersistentVolumeClaimSpecArgs
                {
                    AccessModes = { "ReadWriteMany" },
                    StorageClassName = source.StorageClass,
                    Resources = new VolumeResourceRequirementsArgs { Requests = { ["storage"] = args.Volume.Capacity.ToKubernetes() } },
                },
            },
            // What most classes make goes with its claim.
            new CustomResourceOptions { Parent = this, Protect = source.Protect, RetainOnDelete = source.Protect });
        return claim.Metadata.NameOr(args.ClaimName);
    }

    private static CSIPersistentVolumeSourceArgs Csi(CsiVolumeSource source, string distinction)
    {
        var csi = new CSIPersistentVolumeSourceArgs
        {
            Driver = source.Driver,
            VolumeHandle = source.Handle(distinction),
        };
        foreach (var (key, value) in source.Attributes)
        {
            csi.VolumeAttributes.Add(key, value);
        }
        if (source.NodeStageSecret is { } secret)
        {
            csi.NodeStageSecretRef = new SecretReferenceArgs { Namespace = secret.Namespace, Name = secret.Name };
        }
        return csi;
    }
}
