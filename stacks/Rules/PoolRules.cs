using System.Text.RegularExpressions;
using JupyterSpark.Components.Foundation;
using JupyterSpark.Stacks.Config;
using JupyterSpark.Stacks.Plans;

namespace JupyterSpark.Stacks.Rules;

/// <summary>Node pools: numbers of nodes, names, VM sizes, zones.</summary>
public static partial class PoolRules
{
    /// <summary>The roles in the order of messages.</summary>
    public static IReadOnlyList<PoolRole> Roles { get; } = [PoolRole.System, PoolRole.App, PoolRole.JhubUser, PoolRole.Spark];

    /// <summary>The key path of a pool: <c>platform:pools.jhubUser</c>.</summary>
    public static string Path(PoolRole role) => $"platform:pools.{role switch
    {
        PoolRole.System => "system",
        PoolRole.App => "app",
        PoolRole.JhubUser => "jhubUser",
        _ => "spark",
    }}";

    /// <summary>Every mistake in the section.</summary>
    public static IEnumerable<Problem> Check(PlatformConfig config)
    {
        var specs = PoolPlan.Of(config).Specs;
        if (config.Target == TargetKind.OnPrem)
        {
            // Nodes that exist: how many and how large they are is their owner's matter.
            return Duplicates(specs);
        }
        var facts = TargetFacts.Of(config.Target);
        return specs
            .SelectMany(spec => Nodes(config, facts, spec).Concat(Name(facts, spec)).Concat(Size(config, facts, spec)).Concat(Zones(config, spec)))
            .Concat(Duplicates(specs));
    }

    private static IEnumerable<Problem> Nodes(PlatformConfig config, TargetFacts facts, NodePoolSpec spec)
    {
        var (pool, path) = (spec.Pool, Path(spec.Pool.Role));
        if (config.Pools.Of(pool.Role).Selector is not null)
        {
            yield return PoolProblems.SelectorOfOwnNodes(path, pool.Name);
        }
        if (config.Pools.Of(pool.Role).Nodes is not null)
        {
            yield return PoolProblems.NodesOfOwn(path, pool.Name);
        }
        if (pool.MinNodes > pool.MaxNodes)
        {
            yield return PoolProblems.MinAboveMax(path, pool.Name, pool.MinNodes, pool.MaxNodes);
        }
        if (pool.Role == PoolRole.System && pool.MinNodes == 0)
        {
            yield return PoolProblems.SystemToZero(path, pool.Name);
        }
        else if (pool.Role == PoolRole.System && pool.MinNodes < facts.SystemNodes && !config.IsDev)
        {
            yield return PoolProblems.SystemTooFew(path, facts.Service, pool.Name, pool.MinNodes);
        }
        if (pool.Role == PoolRole.App && pool.MinNodes == 0)
        {
            yield return PoolProblems.AppToZero(path, pool.Name);
        }
        if ((long)spec.MaxPods * pool.MaxNodes < facts.PodsAPool)
        {
            yield return PoolProblems.TooFewPods(path, facts.Service, pool.Name, spec.MaxPods, pool.MaxNodes);
        }
        if (spec.Spot && pool.Role != PoolRole.Spark)
        {
            yield return PoolProblems.SpotElsewhere(path, pool.Name, Tenants(pool.Role));
        }
    }

    private static IEnumerable<Problem> Name(TargetFacts facts, NodePoolSpec spec)
    {
        var rule = NamingRules.Of(facts.Cloud, facts.PoolNames);
        return rule.Allows(spec.Pool.Name)
            ? []
            : [PoolProblems.Name(Path(spec.Pool.Role), facts.Service, spec.Pool.Name, rule.Sentence, Suggestion(facts, spec.Pool, rule))];
    }

    private static IEnumerable<Problem> Size(PlatformConfig config, TargetFacts facts, NodePoolSpec spec)
    {
        var (path, pool) = (Path(spec.Pool.Role), spec.Pool);
        var example = facts.Defaults(pool.Role, config.IsDev).VmSize;
        if (!Regex.IsMatch(spec.VmSize, facts.SizeForm, RegexOptions.CultureInvariant))
        {
            yield return PoolProblems.ForeignSize(path, facts.CloudName, pool.Name, spec.VmSize, example, facts.SizeCommand);
            yield break;
        }
        if (VmSizes.Find(config.Target, spec.VmSize) is not { } size)
        {
            var question = NearestName.Of(spec.VmSize, VmSizes.Of(config.Target).Select(known => known.Name));
            yield return PoolProblems.UnknownSize(path, pool.Name, spec.VmSize, question);
            yield break;
        }
        if (size.IsBurstable && !config.IsDev)
        {
            yield return PoolProblems.Burstable(path, facts.Service, pool.Name, size.Name, pool.Role == PoolRole.System && facts.SystemCpus is not null, example);
        }
        else if (pool.Role == PoolRole.System && size.Cpus < facts.SystemCpus && !config.IsDev)
        {
            yield return PoolProblems.SystemTooSmall(path, facts.Service, pool.Name, size.Name, size.Cpus, example);
        }
        // The system pool runs the cloud's images only, which are built for both.
        if (pool.Role != PoolRole.System && !config.Images.Platforms.Contains($"linux/{size.Architecture}", StringComparer.Ordinal))
        {
            yield return PoolProblems.Architecture(path, pool.Name, size.Name, size.Architecture);
        }
        if (size.Gpu is { } gpu)
        {
            yield return PoolProblems.Gpu(path, pool.Name, size.Name, gpu);
        }
    }

    private static IEnumerable<Problem> Zones(PlatformConfig config, NodePoolSpec spec)
    {
        var known = config.Target switch
        {
            TargetKind.Gcp => GcpRules.ZonesOf(config.Gcp),
            TargetKind.Aws => AwsPlan.ZoneNames(config),
            _ => AzureRules.Zones,
        };
        for (var i = 0; i < spec.Zones.Count; i++)
        {
            var (path, zone) = ($"{Path(spec.Pool.Role)}.zones[{i}]", spec.Zones[i]);
            if (!known.Contains(zone, StringComparer.Ordinal))
            {
                yield return PoolProblems.Zone(path, zone, TargetFacts.Of(config.Target).CloudName, Phrase.Quoted(known));
            }
        }
    }

    private static IEnumerable<Problem> Duplicates(IReadOnlyList<NodePoolSpec> specs)
    {
        for (var i = 1; i < specs.Count; i++)
        {
            if (specs.Take(i).FirstOrDefault(other => other.Pool.Name == specs[i].Pool.Name) is { } other)
            {
                yield return PoolProblems.DuplicateName(Path(specs[i].Pool.Role), specs[i].Pool.Name, Path(other.Pool.Role));
            }
        }
    }

    private static string Suggestion(TargetFacts facts, NodePool pool, NamingRule rule)
    {
        var plain = OtherCharacters().Replace(pool.Name.ToLowerInvariant(), "").TrimStart("0123456789".ToCharArray());
        plain = plain.Length > rule.Max ? plain[..rule.Max] : plain;
        return rule.Allows(plain) ? plain : facts.Defaults(pool.Role, false).Name;
    }

    private static string Tenants(PoolRole role) => role switch
    {
        PoolRole.System => "the cluster's add-ons",
        PoolRole.App => "hub and proxy",
        _ => "notebooks, each a Spark driver,",
    };

    [GeneratedRegex("[^a-z0-9]+")]
    private static partial Regex OtherCharacters();
}
