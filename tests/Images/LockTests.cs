using System.Security.Cryptography;

namespace JupyterSpark.Tests.Images;

public sealed class LockTests
{
    private static readonly IReadOnlyList<(string File, IReadOnlyList<LockedPackage> Packages)> Locks =
        new[] { "worker", "notebook" }
            .SelectMany(image => LockFile.Of(image).Select(l => ($"{image}/locks/{l.Key}.txt", l.Value)))
            .ToList();

    [Fact]
    public void Every_lock_that_was_resolved_is_here_and_unchanged()
    {
        IReadOnlyDictionary<string, string> found = Locks.ToDictionary(
            l => Path.GetFileName(l.File),
            l => Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(Path.Combine(ImagesFolder.Path, l.File)))));
        Assert.Equal(ImagesFolder.Checksums("locks.sha256"), found);
    }

    [Fact]
    public void Every_package_is_pinned_with_hashes()
    {
        Assert.NotEmpty(Locks);
        Assert.All(Locks, l => Assert.NotEmpty(l.Packages));
        Assert.All(Locks.SelectMany(l => l.Packages), p => Assert.NotEmpty(p.Hashes));
    }

    [Fact]
    public void A_requirement_without_a_hash_is_noticed() => Assert.Throws<FormatException>(() => LockFile.Read("pandas==2.3.3\n"));

    [Fact]
    [Trait("Acceptance", "S0-02")]
    public void A_package_has_one_version_in_all_locks() => Assert.All(
        Locks.SelectMany(l => l.Packages).GroupBy(p => p.Name), package => Assert.Single(package.Select(p => p.Version).Distinct()));

    [Fact]
    [Trait("Acceptance", "S0-02")]
    public void The_worker_has_no_jupyter() => Assert.DoesNotContain(
        LockFile.Of("worker").Values.SelectMany(packages => packages),
        p => p.Name.Contains("jupyter", StringComparison.Ordinal) || p.Name == "ipykernel");

    [Fact]
    public void The_builds_own_packages_and_sparks_are_told_apart_by_name_alone()
    {
        // The worker's Dockerfile picks these two out of its lock by name.
        Assert.Equal(["py4j", "pyspark"], LockFile.Of("worker")["worker"].Select(p => p.Name).Where(n => n is "pyspark" or "py4j"));
        Assert.Equal(["setuptools"], LockFile.Of("worker")["build"].Select(p => p.Name));
    }

    [Fact]
    public void The_extra_groups_are_those_that_the_configuration_documents() => Assert.Equal(
        ["cloud", "datascience", "deeplearning", "hep", "notebook", "origin"], LockFile.Of("notebook").Keys.Order(StringComparer.Ordinal));

    [Fact]
    [Trait("Acceptance", "S1-16")]
    public void The_origins_packages_are_in_the_locks()
    {
        // Not there, and why: images/README.md (adal, delta-spark, junit-xml).
        string[] origin =
        [
            "azure-storage-file-datalake", "boto3", "cython", "dataclasses-json", "findspark", "graphframes-py", "numpy", "pandas",
            "pyarrow", "python-snappy", "s3fs",
        ];
        Assert.Empty(origin.Except(Locks.SelectMany(l => l.Packages).Select(p => p.Name)));
    }

    [Fact]
    public void Pandas_stays_below_3_with_which_the_pandas_api_of_spark_breaks() => Assert.StartsWith(
        "2.", LockFile.Of("worker")["worker"].Single(p => p.Name == "pandas").Version, StringComparison.Ordinal);

    [Fact]
    public void The_resolution_covers_every_lock()
    {
        var constraints = File.ReadLines(Path.Combine(ImagesFolder.Path, "locks/constraints.txt")).ToHashSet();
        Assert.All(Locks.SelectMany(l => l.Packages), p => Assert.Contains($"{p.Name}=={p.Version}", constraints));
    }
}
