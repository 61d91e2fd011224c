namespace JupyterSpark.Components.Hub;

/// <summary>The chart's hub.config: JupyterHub's own settings by class and trait. No secret is in it.</summary>
public static class HubConfigValues
{
    /// <summary>The classes with their traits. What the stack sets by itself wins.</summary>
    /// <param name="settings">The hub's settings.</param>
    /// <param name="homeDisks">Whether each user has a disk.</param>
    public static Dictionary<string, object?> Of(HubSettings settings, bool homeDisks)
    {
        var signIn = settings.SignIn;
        var classes = new SortedDictionary<string, Dictionary<string, object?>>(StringComparer.Ordinal)
        {
            ["JupyterHub"] = new(StringComparer.Ordinal)
            {
                ["authenticator_class"] = signIn.Authenticator,
                // What a security review asks for; whether administrators may enter servers is the role admin's to say since JupyterHub 2.
                ["admin_access"] = false,
            },
            ["Authenticator"] = Authenticator(signIn),
            // With these two every user's pod satisfies Pod Security `restricted`.
            ["KubeSpawner"] = new(StringComparer.Ordinal)
            {
                ["pod_security_context"] = new Dictionary<string, object?>
                {
                    ["runAsNonRoot"] = true,
                    ["seccompProfile"] = new Dictionary<string, object?> { ["type"] = "RuntimeDefault" },
                    ["fsGroupChangePolicy"] = "OnRootMismatch",
                },
                ["container_security_context"] = new Dictionary<string, object?>
                {
                    ["capabilities"] = new Dictionary<string, object?> { ["drop"] = new List<object?> { "ALL" } },
                },
            },
            [signIn.ClassName] = signIn.Traits.ToDictionary(t => t.Key, t => t.Value, StringComparer.Ordinal),
        };
        if (homeDisks)
        {
            // A disk outlives its user in the hub, as a folder of a share does; the hub has no right to delete claims either.
            classes["KubeSpawner"]["delete_pvc"] = false;
        }
        foreach (var (name, traits) in settings.Config)
        {
            if (!classes.TryGetValue(name, out var known))
            {
                classes[name] = known = new Dictionary<string, object?>(StringComparer.Ordinal);
            }
            foreach (var (trait, value) in traits)
            {
                known[trait] = value;
            }
        }
        return classes.Where(c => c.Value.Count > 0).ToDictionary(c => c.Key, c => (object?)c.Value, StringComparer.Ordinal);
    }

    private static Dictionary<string, object?> Authenticator(SignInSettings signIn)
    {
        var traits = new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["admin_users"] = signIn.AdminUsers.Cast<object?>().ToList(),
            // JupyterHub 5 lets nobody in unless this or a list says so.
            ["allow_all"] = signIn.AllowAll,
        };
        if (signIn.AllowedUsers.Count > 0)
        {
            traits["allowed_users"] = signIn.AllowedUsers.Cast<object?>().ToList();
        }
        if (signIn.AllowedGroups.Count > 0)
        {
            traits["allowed_groups"] = signIn.AllowedGroups.Cast<object?>().ToList();
            traits["manage_groups"] = true;
        }
        return traits;
    }
}
