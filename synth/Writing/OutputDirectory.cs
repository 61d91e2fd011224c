using JupyterSpark.Synth.Artifacts;

namespace JupyterSpark.Synth.Writing;

/// <summary>
/// Writes a stack's files in one move: all of the new or all of the old. They are written into a folder beside, which then takes the place
/// of the old one. What an interrupted run left is cleaned up by the next.
/// </summary>
/// <param name="parent">The folder that holds one folder a stack.</param>
/// <param name="stack">The stack's name.</param>
public sealed class OutputDirectory(string parent, string stack)
{
    private readonly string target = Path.Combine(parent, stack);
    private readonly string fresh = Path.Combine(parent, $".{stack}.new");
    private readonly string previous = Path.Combine(parent, $".{stack}.old");

    /// <summary>Where the files are.</summary>
    public string Location => target;

    /// <summary>Writes the files. Throws <see cref="IOException"/> when that fails; the old ones are then as they were.</summary>
    /// <param name="artifacts">The files.</param>
    public void Write(IEnumerable<Artifact> artifacts)
    {
        Directory.CreateDirectory(parent);
        Recover();
        RefuseForeign();
        try
        {
            foreach (var artifact in artifacts)
            {
                var path = Path.Combine(fresh, artifact.Path);
                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                using var file = File.Create(path);
                file.Write(artifact.Content.Span);
            }
            Swap();
        }
        finally
        {
            Delete(fresh);
        }
    }

    private void Swap()
    {
        if (!Directory.Exists(target))
        {
            Directory.Move(fresh, target);
            return;
        }
        Directory.Move(target, previous);
        try
        {
            Directory.Move(fresh, target);
        }
        catch (IOException)
        {
            Directory.Move(previous, target);
            throw;
        }
        Delete(previous);
    }

    // A run that was interrupted between the two moves has left the old files aside: they come back.
    private void Recover()
    {
        if (Directory.Exists(previous) && !Directory.Exists(target))
        {
            Directory.Move(previous, target);
        }
        Delete(previous);
        Delete(fresh);
    }

    private void RefuseForeign()
    {
        if (Directory.Exists(target)
            && Directory.EnumerateFileSystemEntries(target).Any()
            && !File.Exists(Path.Combine(target, ArtifactSet.GraphFile)))
        {
            throw new IOException(
                $"It holds files that no preview wrote (there is no {ArtifactSet.GraphFile}), and they would be lost.");
        }
    }

    private static void Delete(string directory)
    {
        if (Directory.Exists(directory))
        {
            Directory.Delete(directory, recursive: true);
        }
    }
}
