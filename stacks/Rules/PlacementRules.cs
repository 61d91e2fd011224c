using JupyterSpark.Components.Foundation;
using JupyterSpark.Stacks.Config;
using JupyterSpark.Stacks.Plans;

namespace JupyterSpark.Stacks.Rules;

/// <summary>Labels and taints of node pools.</summary>
public static class PlacementRules
{
    private static readonly Taint Critical = new("CriticalAddonsOnly", "true", "NoSchedule");

    /// <summary>Every mistake in the section.</summary>
    public static IEnumerable<Problem> Check(PlatformConfig config) => PoolPlan.Of(config).Specs.SelectMany(spec =>
    {
        var (pool, path) = (config.Pools.Of(spec.Pool.Role), PoolRules.Path(spec.Pool.Role));
        var facts = TargetFacts.Of(config.Target);
        return Labels(facts, spec.Pool, pool.Labels, $"{path}.labels")
            .Concat(pool.Selector is { } selector ? Selector(selector, spec.Pool.Name, $"{path}.selector") : [])
            .Concat(pool.Taints is { } taints ? Taints(facts, spec.Pool, taints, $"{path}.taints") : []);
    });

    private static IEnumerable<Problem> Labels(TargetFacts facts, NodePool pool, IReadOnlyDictionary<string, string> labels, string path)
    {
        foreach (var (key, value) in labels)
        {
            var at = ConfigPath.Child(path, key);
            if (!NamingRules.IsLabelKey(key))
            {
                yield return PlacementProblems.LabelKey(at, key);
            }
            else if (facts.LabelDomains.FirstOrDefault(domain => IsUnder(key, domain)) is { } reserved)
            {
                yield return PlacementProblems.LabelReserved(at, facts.Service, key, reserved);
            }
            else if (key == PoolPlan.PurposeLabel || PoolPlan.OwnLabels(pool.Role, pool.Name).ContainsKey(key))
            {
                yield return PlacementProblems.LabelOwned(at, key);
            }
            if (!NamingRules.IsLabelValue(value))
            {
                yield return PlacementProblems.LabelValue(at, key, value);
            }
        }
    }

    // Labels that somebody else gave: any that Kubernetes allows, its own among them.
    private static IEnumerable<Problem> Selector(IReadOnlyDictionary<string, string> selector, string pool, string path)
    {
        if (selector.Count == 0)
        {
            yield return PlacementProblems.EmptySelector(path, pool);
        }
        foreach (var (key, value) in selector)
        {
            var at = ConfigPath.Child(path, key);
            if (!NamingRules.IsLabelKey(key))
            {
                yield return PlacementProblems.LabelKey(at, key);
            }
            if (!NamingRules.IsLabelValue(value))
            {
                yield return PlacementProblems.LabelValue(at, key, value);
            }
        }
    }

    private static IEnumerable<Problem> Taints(TargetFacts facts, NodePool pool, IReadOnlyList<string> texts, string path)
    {
        for (var i = 0; i < texts.Count; i++)
        {
            foreach (var problem in One(facts, pool, texts[i], $"{path}[{i}]"))
            {
                yield return problem;
            }
        }
        var shuts = pool.Taints.Any(taint => taint.Effect != "PreferNoSchedule");
        if (!shuts && pool.Role == PoolRole.System)
        {
            yield return PlacementProblems.SystemOpen(path, pool.Name);
        }
        else if (!shuts && pool.Role is PoolRole.JhubUser or PoolRole.Spark)
        {
            yield return PlacementProblems.PoolOpen(path, pool.Name, PoolPlan.DefaultTaints(pool.Role, pool.Name)[0].ToString());
        }
    }

    private static IEnumerable<Problem> One(TargetFacts facts, NodePool pool, string text, string path)
    {
        if (!TaintText.TryParse(text, out var taint))
        {
            yield break;
        }
        if (!NamingRules.IsLabelKey(taint.Key))
        {
            yield return PlacementProblems.TaintText(path, "key", taint.Key);
        }
        if (!NamingRules.IsLabelValue(taint.Value))
        {
            yield return PlacementProblems.TaintText(path, "value", taint.Value);
        }
        if (pool.Role == PoolRole.System && taint != Critical)
        {
            yield return PlacementProblems.SystemTaint(path, pool.Name, taint.ToString());
        }
        if (pool.Role != PoolRole.System && taint.Key == Critical.Key)
        {
            yield return PlacementProblems.CriticalElsewhere(path, facts.Service, pool.Name);
        }
    }

    private static bool IsUnder(string key, string domain)
    {
        var slash = key.IndexOf('/', StringComparison.Ordinal);
        return slash >= 0 && (key[..slash] == domain || key[..slash].EndsWith($".{domain}", StringComparison.Ordinal));
    }
}
