using JupyterSpark.Stacks.Config;
using JupyterSpark.Stacks.Plans;

namespace JupyterSpark.Stacks.Rules;

/// <summary>TLS, and how the hub is reached.</summary>
public static class HttpsRules
{
    private const int WidestPrefix = 8;

    /// <summary>Every mistake in both sections.</summary>
    public static IEnumerable<Problem> Check(PlatformConfig config)
    {
        var https = config.Hub.Https;
        return Kind(config, https).Concat(Hosts(https)).Concat(Keys(https)).Concat(Expose(config, https)).Concat(Exposure(config, https));
    }

    private static IEnumerable<Problem> Kind(PlatformConfig config, HttpsConfig https)
    {
        if (https.Kind == HttpsKind.None && !config.IsDev)
        {
            yield return HttpsProblems.None();
        }
        if (https.Kind == HttpsKind.Letsencrypt && !HubPlan.IsPublic(config))
        {
            yield return HttpsProblems.LetsencryptInside(Word(HubPlan.Exposure(config)));
        }
        else if (https.Kind == HttpsKind.Letsencrypt && config.Hub.Expose.SourceRanges.Any(range => range.Prefix > 0))
        {
            yield return HttpsProblems.LetsencryptBehindRanges();
        }
    }

    private static IEnumerable<Problem> Hosts(HttpsConfig https)
    {
        if (https.Kind != HttpsKind.None && https.Hosts.Count == 0)
        {
            yield return HttpsProblems.NoHosts(Word(https.Kind));
        }
        if (https.Kind == HttpsKind.None && https.Hosts.Count > 0)
        {
            yield return HttpsProblems.Ignored("hosts", Word(https.Kind), "letsencrypt, secret and offload");
        }
    }

    private static IEnumerable<Problem> Keys(HttpsConfig https)
    {
        if (https.Kind == HttpsKind.Letsencrypt && string.IsNullOrWhiteSpace(https.ContactEmail))
        {
            yield return HttpsProblems.NoContact();
        }
        else if (https.Kind != HttpsKind.Letsencrypt && https.ContactEmail is not null)
        {
            yield return HttpsProblems.Ignored("contactEmail", Word(https.Kind), "letsencrypt");
        }
        if (https.Kind == HttpsKind.Secret && string.IsNullOrWhiteSpace(https.SecretName))
        {
            yield return HttpsProblems.NoSecret();
        }
        else if (https.Kind != HttpsKind.Secret && https.SecretName is not null)
        {
            yield return HttpsProblems.Ignored("secretName", Word(https.Kind), "secret");
        }
    }

    private static IEnumerable<Problem> Expose(PlatformConfig config, HttpsConfig https)
    {
        var ranges = config.Hub.Expose.SourceRanges;
        if (!HubPlan.IsPublic(config))
        {
            return ranges.Count > 0 ? [HttpsProblems.RangesInside(Word(HubPlan.Exposure(config)))] : [];
        }
        // Outside dev, the missing TLS itself is refused already.
        if (https.Kind == HttpsKind.None && config.IsDev && (ranges.Count == 0 || ranges.Any(range => range.Prefix < WidestPrefix)))
        {
            return [HttpsProblems.PublicWithoutTls()];
        }
        return ranges.Select((range, index) => (Range: range, Index: index))
            .Where(item => item.Range.Prefix < WidestPrefix)
            .Select(item => HttpsProblems.OpenRange($"platform:hub.expose.sourceRanges[{item.Index}]", item.Range));
    }

    private static IEnumerable<Problem> Exposure(PlatformConfig config, HttpsConfig https)
    {
        var (expose, exposure) = (config.Hub.Expose, HubPlan.Exposure(config));
        if (expose.NodePort is not null && exposure != ServiceExposure.NodePort)
        {
            yield return HttpsProblems.OtherExposure("nodePort", Word(exposure), "nodePort");
        }
        if ((expose.Ingress.ClassName is not null || expose.Ingress.Annotations.Count > 0) && exposure != ServiceExposure.Ingress)
        {
            yield return HttpsProblems.OtherExposure("ingress", Word(exposure), "ingress");
        }
        // Outside dev, the missing TLS itself is refused already.
        if (exposure is ServiceExposure.NodePort or ServiceExposure.Ingress && https.Kind == HttpsKind.None && config.IsDev)
        {
            yield return HttpsProblems.ClearText(Word(exposure));
        }
    }

    private static string Word(ServiceExposure exposure) => exposure switch
    {
        ServiceExposure.LoadBalancer => "loadBalancer",
        ServiceExposure.NodePort => "nodePort",
        ServiceExposure.Ingress => "ingress",
        _ => "clusterIP",
    };

    private static string Word(HttpsKind kind) => kind switch
    {
        HttpsKind.Letsencrypt => "letsencrypt",
        HttpsKind.Secret => "secret",
        HttpsKind.Offload => "offload",
        _ => "none",
    };
}
