using System.Globalization;
using JupyterSpark.Components.Foundation;
using JupyterSpark.Components.Units;
using JupyterSpark.Stacks.Config;
using JupyterSpark.Stacks.Plans;

namespace JupyterSpark.Stacks.Rules;

/// <summary>CPU and memory of a profile: guarantee against limit, and both against a node of the users' pool.</summary>
public static class ProfileSizeRules
{
    /// <summary>Every mistake with the sizes of one profile.</summary>
    public static IEnumerable<Problem> Check(PlatformConfig config, ProfileConfig profile, string path)
    {
        var spec = PoolPlan.Of(config).Of(PoolRole.JhubUser);
        var cpus = config.Pools.JhubUser.Nodes?.Cpus ?? VmSizes.Find(config.Target, spec.VmSize)?.Cpus;
        return Cpu(profile, path, spec, cpus).Concat(Memory(profile, path, spec));
    }

    private static IEnumerable<Problem> Cpu(ProfileConfig profile, string path, NodePoolSpec spec, int? cpus)
    {
        if (profile.CpuGuarantee > profile.CpuLimit)
        {
            yield return ProfileProblems.CpuGuarantee(path, profile.CpuGuarantee, profile.CpuLimit);
        }
        if (spec.Pool.Allocatable is { } node && profile.CpuGuarantee > node.Cpu.Cores)
        {
            yield return ProfileProblems.AboveNode(
                path, "cpuGuarantee", Phrase.Number(profile.CpuGuarantee), spec.Pool.Name, spec.VmSize, $"{Phrase.Number(node.Cpu.Cores)} CPU");
        }
        if (cpus is { } most && profile.CpuLimit > most)
        {
            yield return ProfileProblems.LimitAboveNode(
                path, "cpuLimit", Phrase.Number(profile.CpuLimit), spec.Pool.Name, spec.VmSize, $"{most} CPU");
        }
    }

    private static IEnumerable<Problem> Memory(ProfileConfig profile, string path, NodePoolSpec spec)
    {
        var knowsGuarantee = ByteSize.TryParseJupyterHub(profile.MemoryGuarantee, out var guarantee) && guarantee.Bytes > 0;
        var knowsLimit = ByteSize.TryParseJupyterHub(profile.MemoryLimit, out var limit) && limit.Bytes > 0;
        if (knowsGuarantee && knowsLimit && guarantee > limit)
        {
            yield return ProfileProblems.MemoryGuarantee(path, profile.MemoryGuarantee, profile.MemoryLimit);
        }
        if (spec.Pool.Allocatable is not { } node)
        {
            yield break;
        }
        var room = string.Create(CultureInfo.InvariantCulture, $"{node.Memory.Mebibytes}M memory");
        if (knowsGuarantee && guarantee > node.Memory)
        {
            yield return ProfileProblems.AboveNode(path, "memoryGuarantee", profile.MemoryGuarantee, spec.Pool.Name, spec.VmSize, room);
        }
        else if (knowsLimit && limit > node.Memory)
        {
            yield return ProfileProblems.LimitAboveNode(path, "memoryLimit", profile.MemoryLimit, spec.Pool.Name, spec.VmSize, room);
        }
    }
}
