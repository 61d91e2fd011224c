namespace JupyterSpark.Tests.Kit;

/// <summary>A small copy of this repository for commands that write: a project, one stack, and the build contexts.</summary>
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
    public static TemporaryFolder Create()
    {
        var folder = new TemporaryFolder()
            .With("Pulumi.yaml", "name: sample\nruntime: dotnet\nmain: infra\n")
            .With("Pulumi.dev.yaml", DevStack)
            .With("infra/Program.cs", "");
        foreach (var file in Directory.EnumerateFiles(Repository.PathOf("images"), "*", SearchOption.AllDirectories))
        {
            folder.With(Path.GetRelativePath(Repository.Root, file), File.ReadAllText(file));
        }
        return folder;
    }
}
