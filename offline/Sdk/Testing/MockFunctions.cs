using System.Collections.Immutable;

namespace Pulumi.Testing;

/// <summary>Calls functions and methods through the mocks.</summary>
internal sealed class MockFunctions(IMocks mocks)
{
    private static readonly Serialized Unknown = new(null, false, false, ImmutableHashSet<Resource>.Empty);

    /// <summary>A function's result; the mocks are not asked while an argument or a dependency is unknown.</summary>
    public async Task<Serialized> InvokeAsync(string token, InvokeArgs args, InvokeOptions? options)
    {
        var arguments = await Serializer.PropertiesAsync(InputProperties.Of(args), $"invoke:{token}").ConfigureAwait(false);
        if (arguments.Values.Any(a => !a.IsKnown))
        {
            return Unknown;
        }
        var dependsOn = options is InvokeOutputOptions { DependsOn: { } list }
            ? await list.ToOutput().GetValueAsync([]).ConfigureAwait(false)
            : [];
        var resources = arguments.Values.SelectMany(a => a.Resources).Concat(dependsOn).ToImmutableHashSet();
        if (!await References.ExistAsync(resources).ConfigureAwait(false))
        {
            return Unknown with { Resources = resources };
        }
        var provider = options?.Provider ?? options?.Parent?.ProviderOf(token);
        return await AskAsync(token, arguments, provider).ConfigureAwait(false) with { Resources = resources };
    }

    /// <summary>A method's result. The resource itself is the argument <c>__self__</c>.</summary>
    public async Task<Serialized> CallAsync(string token, CallArgs args, Resource? self, CallOptions? options)
    {
        var given = InputProperties.Of(args).Concat(self is null ? [] : [("__self__", (object?)self)]);
        var arguments = await Serializer.PropertiesAsync(given, $"call:{token}").ConfigureAwait(false);
        var provider = self is null ? options?.Provider ?? options?.Parent?.ProviderOf(token) : self.Provider;
        return await AskAsync(token, arguments, provider).ConfigureAwait(false);
    }

    private async Task<Serialized> AskAsync(string token, ImmutableDictionary<string, Serialized> arguments, ProviderResource? provider)
    {
        var result = await mocks.CallAsync(new MockCallArgs
        {
            Token = token,
            Args = MockState.Known(arguments),
            Provider = await References.ProviderAsync(provider).ConfigureAwait(false),
        }).ConfigureAwait(false);
        var outputs = await MockState.OutputsAsync(result).ConfigureAwait(false);
        var whole = Serialized.Of(
            outputs.Where(o => o.Value.Value is not null).ToImmutableDictionary(o => o.Key, o => o.Value.Value!), [.. outputs.Values]);
        return whole with { Resources = ImmutableHashSet<Resource>.Empty };
    }
}
