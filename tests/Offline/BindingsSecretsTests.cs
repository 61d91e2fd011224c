using Pulumi;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;
using Pulumi.Random;
using Pulumi.Utilities;

namespace JupyterSpark.Tests.Offline;

/// <summary>What is secret in the official packages is secret in the bindings.</summary>
public class BindingsSecretsTests
{
    [Fact]
    public async Task The_data_of_a_kubernetes_secret_is_secret()
    {
        var args = new SecretArgs { StringData = new InputMap<string> { ["password"] = "s3cret" }, Type = "Opaque" };

        Assert.True(await Output.IsSecretAsync(args.StringData.ToOutput()));
        Assert.Equal("s3cret", (await OutputUtilities.GetValueAsync(args.StringData.ToOutput()))["password"]);
        Assert.False(await Output.IsSecretAsync(args.Type.ToOutput()));
    }

    [Fact]
    public async Task The_password_of_a_registry_is_secret_where_it_is_nested()
    {
        var registry = new Pulumi.DockerBuild.Inputs.RegistryArgs { Address = "registry.example", Username = "me", Password = "s3cret" };

        Assert.True(await Output.IsSecretAsync(registry.Password.ToOutput()));
        Assert.False(await Output.IsSecretAsync(registry.Username.ToOutput()));
    }

    [Fact]
    public void A_secret_that_is_not_given_stays_away() =>
        Assert.Null(new Pulumi.DockerBuild.Inputs.RegistryArgs { Password = null }.Password);

    [Fact]
    public async Task The_engine_is_told_which_outputs_are_secret()
    {
        CustomResourceOptions? seen = null;
        await BindingsRun.OfAsync(() => _ = new RandomPassword("token", new RandomPasswordArgs { Length = 32 }, new CustomResourceOptions
        {
            AdditionalSecretOutputs = { "keepers" },
            ResourceTransformations = { args => { seen = (CustomResourceOptions)args.Options; return null; } },
        }));

        Assert.Equal(["bcryptHash", "result", "keepers"], seen!.AdditionalSecretOutputs);
        Assert.NotNull(seen.Version);
    }
}
