using JupyterSpark.Stacks.Config;
using JupyterSpark.Stacks.Plans;
using Pulumi;
using Pulumi.Random;

namespace JupyterSpark.Stacks;

/// <summary>The secret that the hub's authenticator needs.</summary>
/// <param name="Value">The secret; null when the kind of sign-in has none.</param>
/// <param name="Generated">Whether the platform made it up, so that somebody must be told.</param>
internal sealed record SignInSecret(Output<string>? Value, bool Generated)
{
    private const int PasswordLength = 24;

    /// <summary>The secret of a stack: as configured, or for a password sign-in without one a random password.</summary>
    public static SignInSecret Of(PlatformConfig config)
    {
        var signIn = config.Hub.SignIn;
        if ((signIn.Kind ?? SignInPlan.DevKind) != SignInPlan.DevKind)
        {
            return new SignInSecret(signIn.ClientSecret, false);
        }
        if (signIn.Password is { } password)
        {
            return new SignInSecret(password, false);
        }
        var random = new RandomPassword("sign-in-password", new RandomPasswordArgs { Length = PasswordLength, Special = false });
        return new SignInSecret(Output.CreateSecret(random.Result), true);
    }
}
