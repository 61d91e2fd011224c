using System.Globalization;
using System.Text;
using JupyterSpark.Components.Aws;
using JupyterSpark.Components.Azure;
using JupyterSpark.Components.Foundation;
using JupyterSpark.Components.Gcp;
using JupyterSpark.Components.Local;
using JupyterSpark.Components.OnPrem;
using JupyterSpark.Components.Workload;
using JupyterSpark.Stacks.Config;

namespace JupyterSpark.Tests.Docs;

/// <summary>
/// docs/costs.md: for each target what is created, what that costs while nobody works, how long the first notebook takes and what stays
/// after destroy. The amounts are those of <see cref="CloudCosts"/>.
/// </summary>
internal static class CostsDocument
{
    /// <summary>The part of Google Cloud's sum that is the file share.</summary>
    public const string FileShare = "File share of 1 TiB, used or not";

    private const string DataStays = "in dev nothing, elsewhere the data";
    private const string Nothing = "0 | 0";

    // As others publish it, with the sources in the table below.
    private const string Aks = "3 to 4";
    private const string Gke = "3 to 5";
    private const string Eks = "10 to 15";

    /// <summary>The document's text.</summary>
    public static string Write()
    {
        var text = new StringBuilder(Intro());
        foreach (var cloud in CloudCosts.All)
        {
            text.Append(Section(cloud));
        }
        return text.Append(Rest()).ToString().ReplaceLineEndings("\n");
    }

    private static string Intro() => string.Create(CultureInfo.InvariantCulture, $"""
        # What it costs

        Made from the pools' defaults, `stacks/Data/vm-sizes.tsv` and the components' comments; do not edit. Nobody has compared it with a
        bill: it shows the order of magnitude and where it comes from.

        Assumptions: pay as you go, Linux, without taxes and discounts; a month of {CloudCosts.HoursOfMonth} hours; every size left at its
        default. VM prices are of the region and date that each section names. All other amounts are list prices, rounded, as the
        components' comments state them (autumn 2026, from general knowledge): they differ between regions, so check them before you rely
        on one.

        ## All targets

        | | Created | Idle, dev | Idle, prod | To the first notebook | After `pulumi destroy` |
        |---|---|---|---|---|---|
        {AllTargets()}

        USD a month while nobody works. Nothing is paid to a cloud for the last two. The minutes and what stays are below.

        """);

    private static string Section(CloudCosts cloud)
    {
        var text = new StringBuilder(string.Create(CultureInfo.InvariantCulture, $"""

            ## {cloud.Name}, while nobody works

            VM prices of {cloud.Region}, {cloud.PriceDate:yyyy-MM-dd}. {cloud.Assumed}

            USD a month:

            | Part | `environment: dev` | `environment: prod` |
            |---|---|---|

            """));
        foreach (var row in cloud.Rows)
        {
            text.Append("| ").Append(row.Part).Append(" | ").Append(row.Dev).Append(" | ").Append(row.Prod).Append(" |\n");
        }
        text.Append(CultureInfo.InvariantCulture, $"| **Sum** | **{cloud.Sum(true)}** | **{cloud.Sum(false)}** |\n\n")
            .Append("Not in the sum, for it depends on use:\n\n");
        foreach (var use in cloud.ByUse)
        {
            text.Append("- ").Append(use).Append('\n');
        }
        return text.ToString();
    }

    private static string Rest() => string.Create(CultureInfo.InvariantCulture, $"""

        ## While people work

        Nodes of these pools come when a server or an executor needs them, and go when they are idle:

        | Pool | `environment: dev` | `environment: prod` |
        |---|---|---|
        {Pools()}

        The bound of a bill is `maxNodes` of these pools; the stack files of this repository set it lower than the default. Look at it
        before the first deployment.

        ## Minutes to the first notebook

        Nobody has measured this program on a cloud. What others publish for the same services, and what adds to it:

        | | Published | Source |
        |---|---|---|
        {Minutes()}

        - **The first `pulumi up`** is the cluster with its pools, three images that are built and pushed from the machine that runs it, and
          the chart. Nobody publishes a time for images and chart; they depend on that machine and its upload.
        - **The first notebook of a day** waits for a node of the notebook pool and for the image's pull; the first executor waits in the
          same way. After that both are there in seconds until the pools shrink again.
        - **An existing cluster and a laptop** make no machine: what takes time is images, once.

        ## After destroy

        In dev `pulumi destroy` deletes everything, data included, and nothing is paid for any more. Elsewhere what holds data is protected
        and kept:

        | Target | What stays | What that costs |
        |---|---|---|
        {WhatStays()}

        How to delete that, too, is in each guide: [Azure](guides/azure.md#destroy), [Google Cloud](guides/gcp.md#destroy),
        [AWS](guides/aws.md#destroy), [an existing cluster](guides/onprem.md#destroy).

        ## To pay less

        - `pulumi destroy` when nobody needs it; a stack of the environment dev comes back with the next `pulumi up`, empty.
        - `platform:pools.spark.spot: true` takes spare capacity for executors, at a discount; the cloud takes nodes back at any time, and
          what was on them is computed again.
        - Azure: `platform:network.egress: loadBalancer` saves the NAT gateway where the hub has a load balancer anyway; it has fewer ports
          for connections. `platform:registry.sku: basic` is enough for a handful of image versions.
        - Google Cloud: a zone (`gcp:zone`) in place of a region; the file share is then of the kind basicHdd. A disk for each user
          (`platform:storage.homes: disks`, {UserDisk()}) and no shares of projects (`platform:storage.projectShares: false`) save the
          file share whole: dev then costs {Of(TargetKind.Gcp).Sum(true) - Of(TargetKind.Gcp).Own.Single(row => row.Part == FileShare).Dev.Usd} USD.
        - AWS: `platform:aws.natPerZone: false` and `platform:aws.registryEndpoints: false`, as in dev.

        """);

    // As the first sentence of the component's own comment says it.
    private static string Created<T>()
    {
        var text = ComponentComments.Of<T>().Creates["Creates ".Length..].Split(". ")[0].TrimEnd('.');
        return char.ToUpperInvariant(text[0]) + text[1..];
    }

    private static string AllTargets() => Lines(
        Line(
            "[Azure](guides/azure.md)",
            Created<AzureFoundation>(),
            Idle(TargetKind.Azure),
            $"cluster ({Aks} minutes), images, chart",
            DataStays),
        Line(
            "[Google Cloud](guides/gcp.md)",
            Created<GcpFoundation>(),
            Idle(TargetKind.Gcp),
            $"cluster ({Gke} minutes), images, chart",
            DataStays),
        Line(
            "[AWS](guides/aws.md)",
            Created<AwsFoundation>(),
            Idle(TargetKind.Aws),
            $"cluster ({Eks} minutes), images, chart",
            DataStays),
        Line("[An existing cluster](guides/onprem.md)", Created<OnPremFoundation>(), Nothing, "images, chart", "what was there before"),
        Line(
            "[A laptop](guides/local.md)",
            Created<LocalCluster>(),
            Nothing,
            "images, containers",
            "in dev images, elsewhere the volume, too"));

    private static string Minutes() => Lines(
        Line("AKS cluster", $"{Aks} minutes", "[Pulumi's example for AKS](https://www.pulumi.com/docs/tutorials/azure/azure-ts-aks/)"),
        Line("GKE cluster", $"{Gke} minutes", "[Pulumi's example for GKE](https://www.pulumi.com/docs/tutorials/gcp/gcp-cs-gke/)"),
        Line("EKS cluster", $"{Eks} minutes", "[Pulumi's example for EKS](https://github.com/pulumi/examples/tree/master/aws-ts-eks)"),
        Line(
            "EKS control plane alone",
            "15 minutes on average",
            "[AWS's roadmap](https://github.com/aws/containers-roadmap/issues/1227), an older issue"),
        Line(
            "A pod that waits for a new node, GKE",
            "2 to 5 minutes",
            "[one engineer's notes](https://brtkwr.com/posts/2025-10-21-gke-cluster-autoscaler)"),
        Line(
            "A new node of an empty pool, EKS",
            "78 seconds, then the image's pull",
            "[a log of 2i2c](https://github.com/2i2c-org/infrastructure/issues/2271)"));

    private static string WhatStays() => Lines(
        Line(
            "Azure",
            "resource group, data lake, file shares; with `--exclude-protected` also the subnet and its NAT gateway",
            $"what is stored, and {Own(TargetKind.Azure, "NAT gateway") + Own(TargetKind.Azure, "Its public address")} USD a month for NAT "
                + "with its address as long as they stay"),
        Line(
            "Google Cloud",
            "buckets, file share and its network; everywhere the enabled APIs",
            $"what is stored, and {Own(TargetKind.Gcp, FileShare)} USD a month for the file share, used or not"),
        Line(
            "AWS",
            "buckets, file system and the key of the Secrets",
            $"what is stored, and {Own(TargetKind.Aws, "Key of the Secrets")} USD a month for the key"),
        Line("An existing cluster", "buckets, folders of the file server, images in the registry, node labels", "nothing to a cloud"),
        Line("A laptop", "the protected volume, and images in the engine, everywhere", "nothing but room on the disk"));

    private static string Line(params string[] cells) => $"| {string.Join(" | ", cells)} |";

    private static string Lines(params string[] lines) => string.Join('\n', lines);

    private static CloudCosts Of(TargetKind target) => CloudCosts.All.Single(cloud => cloud.Target == target);

    private static string Idle(TargetKind target) =>
        string.Create(CultureInfo.InvariantCulture, $"{Of(target).Sum(true)} | {Of(target).Sum(false)}");

    private static int Own(TargetKind target, string part) => Of(target).Own.Single(row => row.Part == part).Prod.Usd;

    private static string UserDisk() => ComponentComments.Of<UserDiskClass>().Costs.Split("; ")[1].TrimEnd('.');

    private static string Pools() => Lines([.. CloudCosts.All.SelectMany(cloud => new[]
    {
        Line($"{cloud.Name}, notebooks", cloud.Hourly(true, PoolRole.JhubUser), cloud.Hourly(false, PoolRole.JhubUser)),
        Line($"{cloud.Name}, executors", cloud.Hourly(true, PoolRole.Spark), cloud.Hourly(false, PoolRole.Spark)),
    })]);
}
