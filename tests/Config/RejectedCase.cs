using JupyterSpark.Stacks.Config;
using JupyterSpark.Tests.Kit;

namespace JupyterSpark.Tests.Config;

/// <summary>One folder of tests/Rejected: the stack file of the stack <c>case</c>, or <c>engine.txt</c>, what the engine gives.</summary>
internal static class RejectedCase
{
    private const string Stack = "case";

    /// <summary>The case as both front ends load it.</summary>
    public static LoadedConfig Load(string name)
    {
        var folder = Repository.PathOf("tests", "Rejected", name);
        var engine = Path.Combine(folder, "engine.txt");
        return ConfigLoader.Load(
            File.Exists(engine) ? EngineConfig.Parse(File.ReadAllText(engine), "", stackFile: null) : StackFile.Read(folder, Stack), Stack);
    }
}
