namespace Pulumi.Testing;

/// <summary>What resources mean to each other: to exist before, to be the provider of.</summary>
internal static class References
{
    private const string UnknownId = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";

    /// <summary>
    /// Waits until the resources, and with a component everything inside it, exist. Gives whether all ids are known. A resource that
    /// depends on itself, as one that depends on the component it is in, would wait without end; it is refused.
    /// </summary>
    public static async Task<bool> ExistAsync(IEnumerable<Resource> resources, Resource? self = null)
    {
        var all = WithChildren(resources).OfType<CustomResource>().ToList();
        if (self is not null && WithChildren([self]).Overlaps(all))
        {
            throw new ResourceException("The resource depends on itself, or on a component that it is in.", self);
        }
        var ids = await Task.WhenAll(all.Select(async r =>
        {
            await r.Urn.DataTask.ConfigureAwait(false);
            return await r.Id.DataTask.ConfigureAwait(false);
        })).ConfigureAwait(false);
        return ids.All(id => id.IsKnown);
    }

    /// <summary>The reference of a provider, as mocks see it; empty for the default one.</summary>
    public static async Task<string> ProviderAsync(ProviderResource? provider)
    {
        if (provider is null)
        {
            return "";
        }
        var urn = await provider.Urn.DataTask.ConfigureAwait(false);
        var id = await provider.Id.DataTask.ConfigureAwait(false);
        return $"{urn.Value}::{(id.IsKnown ? id.Value : UnknownId)}";
    }

    private static HashSet<Resource> WithChildren(IEnumerable<Resource> resources)
    {
        var all = new HashSet<Resource>();
        var next = new Queue<Resource>(resources);
        while (next.TryDequeue(out var resource))
        {
            if (all.Add(resource) && resource is ComponentResource)
            {
                foreach (var child in resource.Children)
                {
                    next.Enqueue(child);
                }
            }
        }
        return all;
    }
}
