namespace JupyterSpark.Tests.Kit;

/// <summary>A small copy of this repository for commands that write: the project, one stack, and build contexts of one file.</summary>
public static class SampleRepository
{
    /// <summary>The smallest stack.</summary>
    public const string DevStack =
        """
        config:
          platform:target: azure
          platform:environment: dev
          azure-native:location: westeurope

        """;

    /// <summary>A new one.</summary>
    public static TemporaryFolder Create() => new TemporaryFolder()
        .With("Pulumi.yaml", "name: sample\nruntime: dotnet\nmain: infra\n")
        .With("Pulumi.dev.yaml", DevStack)
        .With("infra/Program.cs", "")
        .With("images/worker/Dockerfile", "FROM base\n")
        .With("images/notebook/Dockerfile", "FROM worker\n")
        .With("images/hub/Dockerfile", "FROM hub\n");
}
