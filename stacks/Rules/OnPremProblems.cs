namespace JupyterSpark.Stacks.Rules;

/// <summary>Mistakes in what an existing cluster has to be told.</summary>
public static class OnPremProblems
{
    private const string Section = "platform:onPrem";

    /// <summary>A part that only the person knows is missing.</summary>
    public static Problem Missing(string path, string what, string example) => Mistake.Error(
        "ONP001", path, $"An existing cluster needs {what}, which nobody can guess.", $"Write it, such as {example}.");

    /// <summary>A project without a bucket.</summary>
    public static Problem NoBucket(string project, string? nearest) => Mistake.Error(
        "ONP002",
        $"{Section}.store.buckets",
        $"Project {Shown.Value(project)} has no bucket.",
        $"{Mistake.DidYouMean(nearest)}Add an entry '{project}' with name, accessKeyId and secretAccessKey; the key must reach no other bucket.");

    /// <summary>A bucket for a project that is not there.</summary>
    public static Problem NoProject(string path, string project, string? nearest) => Mistake.Error(
        "ONP003",
        path,
        $"There is no project {Shown.Value(project)}.",
        $"{Mistake.DidYouMean(nearest)}Remove the bucket, or add the project to platform:projects.");

    /// <summary>Two projects in one bucket.</summary>
    public static Problem SharedBucket(string path, string bucket, string other) => Mistake.Warning(
        "ONP004",
        path,
        $"Bucket {Shown.Value(bucket)} is also that of project '{other}': both can read and change everything in it.",
        "Give each project a bucket and a key of its own.");

    /// <summary>Data and keys in the clear.</summary>
    public static Problem PlainHttp(string endpoint, bool isDev) => Mistake.Of(
        isDev ? ProblemSeverity.Warning : ProblemSeverity.Error,
        "ONP005",
        $"{Section}.store.endpoint",
        $"{Shown.Value(endpoint)} is not encrypted: who listens reads the data.",
        "Use https; for an own certificate set store.caBundle.");

    /// <summary>No certificate in the text.</summary>
    public static Problem NotPem(string path) => Mistake.Error(
        "ONP006",
        path,
        "The text holds no certificate that can be read.",
        "Paste the CA as PEM, from -----BEGIN CERTIFICATE----- to -----END CERTIFICATE-----, as a block (caBundle: |).");

    /// <summary>A key where only certificates belong.</summary>
    public static Problem PrivateKeyInBundle(string path) => Mistake.Error(
        "ONP007",
        path,
        "The text holds a private key, and every notebook would have it.",
        "Remove the key here; if this file was shared or committed, make a new one.");

    /// <summary>A CA that Python refuses.</summary>
    public static Problem NotCa(string path, string subject) => Mistake.Warning(
        "ONP008",
        path,
        $"{Shown.Value(subject)} is no CA that may sign certificates (basicConstraints CA:true, keyUsage keyCertSign): Python 3.13 refuses its chain.",
        "Make the CA with basicConstraints=critical,CA:true and keyUsage=critical,keyCertSign,cRLSign.");

    /// <summary>A key of another kind of shares, or one that is missing.</summary>
    public static Problem NfsKey(string key, bool isMissing) => Mistake.Error(
        "ONP009",
        $"{Section}.shares.{key}",
        isMissing ? $"Shares of kind nfs need {key}." : $"{key} is used with kind nfs only.",
        isMissing ? "Write server: nfs.example.org and path: /exports/jupyter." : "Remove it, or set kind: nfs.");

    /// <summary>A class where none is used, or none where one is.</summary>
    public static Problem ClassKey(bool isMissing) => Mistake.Error(
        "ONP013",
        $"{Section}.shares.storageClass",
        isMissing ? "Shares of kind storageClass need the class's name." : "storageClass is used with kind storageClass only.",
        isMissing ? "Write storageClass: cephfs, or another class that gives ReadWriteMany." : "Remove it, or set kind: storageClass.");

    /// <summary>One share in two namespaces, of which a class would make two.</summary>
    public static Problem ClassInTwoNamespaces() => Mistake.Error(
        "ONP014",
        $"{Section}.shares.kind",
        "A class makes a file system for each claim, and notebooks and executors have a claim each: they would share nothing.",
        "Set platform:spark.executorNamespace: shared or platform:storage.projectShares: false, or use nfs or existingClaims.");

    /// <summary>A store that exists and one that is to be made.</summary>
    public static Problem TwoStores() => Mistake.Error(
        "ONP015", $"{Section}.storeServer", "Both store and storeServer are given.", "Keep one of them.");

    /// <summary>A part of what TLS needs.</summary>
    public static Problem HalfACertificate(string missing) => Mistake.Error(
        "ONP016",
        $"{Section}.storeServer.{missing}",
        $"TLS needs certificate, privateKey and caBundle; {missing} is missing.",
        "Write all three or none.");

    /// <summary>A server in clear text.</summary>
    public static Problem PlainServer(bool isDev) => Mistake.Of(
        isDev ? ProblemSeverity.Warning : ProblemSeverity.Error,
        "ONP017",
        $"{Section}.storeServer",
        "The server has no certificate: who listens in the cluster reads the data.",
        "Write certificate, privateKey and caBundle.");

    /// <summary>Data that people depend on without a copy.</summary>
    public static Problem OneDisk() => Mistake.Warning(
        "ONP018",
        $"{Section}.storeServer",
        "Everything lies on one disk of one node: when either is lost, so is the data.",
        "Outside dev use a store that keeps copies (platform:onPrem.store), or save the disks elsewhere.");

    /// <summary>A part of the stack file that belongs to clouds.</summary>
    public static Problem CloudKey(string path) => Mistake.Error(
        "ONP010", path, "This is a cloud's matter; an existing cluster has its own.", "Remove it.");

    /// <summary>Two places for one thing.</summary>
    public static Problem TwoKubeconfigs() => Mistake.Error(
        "ONP011", $"{Section}.kubeconfigPath", "Both kubeconfig and kubeconfigPath are given.", "Keep one of them.");

    /// <summary>A section of another target.</summary>
    public static Problem OtherTarget(string target) => Mistake.Error(
        "ONP012", Section, $"The section is for an existing cluster, but target is {target}.", "Remove it, or set platform:target to onPrem.");
}
