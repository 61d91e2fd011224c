using System.Text.Json;
using JupyterSpark.Components.Text;

namespace JupyterSpark.Components.Hub;

/// <summary>The Python that the hub runs at its start, beyond what the chart has keys for.</summary>
public static class HubExtraConfig
{
    /// <summary>Sources by the key that orders them.</summary>
    public static Dictionary<string, object?> Of(HubSettings settings)
    {
        var sources = new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            // A key that the own Secret lacks would fall back to the chart's random one without a word.
            ["10-own-secret"] = EmbeddedText.Read("own_secret.py"),
        };
        var restricted = settings.Profiles
            .Where(p => p.Groups.Count > 0)
            .ToDictionary(p => p.Slug, p => p.Groups, StringComparer.Ordinal);
        if (restricted.Count > 0)
        {
            sources["20-project-groups"] = $"GROUPS_OF_PROFILE = {JsonSerializer.Serialize(restricted)}\n\n" + EmbeddedText.Read("project_groups.py");
        }
        return sources;
    }
}
