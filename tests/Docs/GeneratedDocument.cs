namespace JupyterSpark.Tests.Docs;

/// <summary>A document that is made from the code. <c>ACCEPT=1 dotnet test</c> writes it; the run that writes still fails, so that nobody accepts unseen.</summary>
internal static class GeneratedDocument
{
    /// <summary>The variable that accepts.</summary>
    public const string AcceptVariable = "ACCEPT";

    /// <summary>Asserts that a committed document is what the code says now.</summary>
    /// <param name="path">The document's path from the root.</param>
    /// <param name="expected">What it must be.</param>
    public static void AssertCurrent(string path, string expected)
    {
        var found = DocsRepository.Has(path) ? DocsRepository.Read(path) : "";
        if (found == expected)
        {
            return;
        }
        if (Environment.GetEnvironmentVariable(AcceptVariable) == "1")
        {
            File.WriteAllText(DocsRepository.At(path), expected);
            Assert.Fail($"{path} was written. See the change with `git diff {path}` and run the tests again.");
        }
        Assert.Fail($"{path} is not what the code says, first in line {FirstDifference(found, expected)}. Write it with `{AcceptVariable}=1 dotnet test`.");
    }

    private static int FirstDifference(string found, string expected) =>
        found.Split('\n').Zip(expected.Split('\n')).TakeWhile(lines => lines.First == lines.Second).Count() + 1;
}
