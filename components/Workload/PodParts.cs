using JupyterSpark.Components.Foundation;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;

namespace JupyterSpark.Components.Workload;

/// <summary>Parts that the platform's own pods have in common: where they run, what they may not do, how their images are pulled, which files they see.</summary>
internal static class PodParts
{
    /// <summary>What a container of Pod Security restricted may not do; files it writes lie on mounted volumes.</summary>
    public static SecurityContextArgs Locked() => new()
    {
        AllowPrivilegeEscalation = false,
        ReadOnlyRootFilesystem = true,
        Capabilities = new CapabilitiesArgs { Drop = { "ALL" } },
    };

    /// <summary>A user other than root, by number; files on its volumes belong to the group 100 when it is 1000:100.</summary>
    /// <param name="group">The group.</param>
    /// <param name="volumeGroup">The group of its volumes; null for none.</param>
    public static PodSecurityContextArgs Nobody(int group, int? volumeGroup)
    {
        var context = new PodSecurityContextArgs
        {
            RunAsNonRoot = true,
            RunAsUser = 1000,
            RunAsGroup = group,
            SeccompProfile = new SeccompProfileArgs { Type = "RuntimeDefault" },
        };
        if (volumeGroup is { } files)
        {
            context.FsGroup = files;
            context.FsGroupChangePolicy = "OnRootMismatch";
        }
        return context;
    }

    /// <summary>Puts a pod on a pool: by its labels, past its taints.</summary>
    public static void RunOn(PodSpecArgs pod, NodePool pool)
    {
        pod.NodeSelector = pool.Selector.ToDictionary();
        foreach (var taint in pool.Taints)
        {
            pod.Tolerations.Add(new TolerationArgs { Key = taint.Key, Operator = "Equal", Value = taint.Value, Effect = taint.Effect });
        }
    }

    /// <summary>Lets a pod pull from a registry that asks for a login, by the Secret that its namespace has.</summary>
    public static void PullFrom(PodSpecArgs pod, RegistryAccess registry)
    {
        if (registry.Pull is not null)
        {
            pod.ImagePullSecrets.Add(new LocalObjectReferenceArgs { Name = RestrictedNamespace.PullSecretName });
        }
    }

    /// <summary>Mounts a folder of files: the whole folder, read-only.</summary>
    /// <param name="pod">The pod.</param>
    /// <param name="container">Its container.</param>
    /// <param name="files">The files.</param>
    /// <param name="objectName">The Secret's or ConfigMap's name.</param>
    public static void Mount(PodSpecArgs pod, ContainerArgs container, MountedFiles files, string objectName)
    {
        pod.Volumes.Add(files.IsSecret
            ? new VolumeArgs { Name = files.Name, Secret = new SecretVolumeSourceArgs { SecretName = objectName, DefaultMode = FileVolumes.SecretMode } }
            : new VolumeArgs { Name = files.Name, ConfigMap = new ConfigMapVolumeSourceArgs { Name = objectName } });
        container.VolumeMounts.Add(new VolumeMountArgs { Name = files.Name, MountPath = files.MountPath, ReadOnly = true });
    }

    /// <summary>Gives a container variables, sorted by name; of two with one name the last.</summary>
    public static void Say(ContainerArgs container, IEnumerable<KeyValuePair<string, string>> variables)
    {
        foreach (var (name, value) in variables
            .GroupBy(v => v.Key, StringComparer.Ordinal)
            .OrderBy(v => v.Key, StringComparer.Ordinal)
            .Select(v => v.Last()))
        {
            container.Env.Add(new EnvVarArgs { Name = name, Value = value });
        }
    }
}
