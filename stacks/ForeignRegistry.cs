using JupyterSpark.Components.Foundation;
using JupyterSpark.Stacks.Config;
using Pulumi;

namespace JupyterSpark.Stacks;

/// <summary>A registry that exists elsewhere, on whatever target.</summary>
internal static class ForeignRegistry
{
    /// <summary>How images are pushed to it and pulled from it: with its login, or without one when it names none.</summary>
    public static RegistryAccess Access(ForeignRegistryConfig foreign)
    {
        var login = foreign is { Username: { } user, Password: { } password } ? new RegistryLogin(Output.Create(user), password) : null;
        return new RegistryAccess { Server = Output.Create(foreign.Server), Push = login, Pull = login, PullGrants = [] };
    }
}
