namespace JupyterSpark.Tests.Kit;

/// <summary>
/// Files that hold what the program must write. With ACCEPT=1 in the environment the file is written anew, and that run still fails.
/// </summary>
internal static class Accepted
{
    /// <summary>Asserts that the file holds the text.</summary>
    public static void Holds(string actual, params string[] steps)
    {
        var path = Repository.PathOf(steps);
        var expected = File.Exists(path) ? File.ReadAllText(path) : "";
        if (expected == actual)
        {
            return;
        }
        var name = string.Join('/', steps);
        if (Environment.GetEnvironmentVariable("ACCEPT") == "1")
        {
            File.WriteAllText(path, actual);
            Assert.Fail($"{name} was written anew. See `git diff -- {name}`, then run the tests without ACCEPT.");
        }
        Assert.Fail($"{name} differs{FirstDifference(expected, actual)}\nTo accept what the program writes now: ACCEPT=1 dotnet test");
    }

    private static string FirstDifference(string expected, string actual)
    {
        var (old, now) = (expected.Split('\n'), actual.Split('\n'));
        var line = Enumerable.Range(0, Math.Max(old.Length, now.Length)).First(i => old.ElementAtOrDefault(i) != now.ElementAtOrDefault(i));
        return $" in line {line + 1}:\n- {old.ElementAtOrDefault(line)}\n+ {now.ElementAtOrDefault(line)}";
    }
}
