using System.Globalization;
using System.Text;
using JupyterSpark.Components.Azure;
using JupyterSpark.Components.Foundation;
using JupyterSpark.Components.Hub;
using JupyterSpark.Stacks.Config;
using JupyterSpark.Stacks.Plans;

namespace JupyterSpark.Tests.Docs;

/// <summary>
/// docs/costs.md: what a stack that says nothing of sizes costs while nobody works. Nodes come from the pools' defaults and the table of VM
/// sizes, everything else from the amounts that the components' comments state.
/// </summary>
internal static class CostsDocument
{
    private const int HoursOfMonth = 730;

    // Azure's P10 disk; the one amount that neither a comment nor a table here holds.
    private const int DiskOf128Gib = 20;

    private static readonly PlatformConfig Dev = Of(DeploymentEnvironment.Dev);
    private static readonly PlatformConfig Prod = Of(DeploymentEnvironment.Prod);

    /// <summary>The whole sum of an environment in USD a month.</summary>
    public static int Sum(bool isDev) => Rows().Sum(row => isDev ? row.Dev.Usd : row.Prod.Usd);

    /// <summary>The document's text.</summary>
    public static string Write()
    {
        var text = new StringBuilder(Intro(Price(Dev, PoolRole.Spark)));
        foreach (var row in Rows())
        {
            text.Append("| ").Append(row.Part).Append(" | ").Append(row.Dev).Append(" | ").Append(row.Prod).Append(" |\n");
        }
        return text.Append(Rest()).ToString().ReplaceLineEndings("\n");
    }

    private static string Intro(VmPrice price) => string.Create(CultureInfo.InvariantCulture, $"""
        # What it costs

        Made from the pools' defaults, `stacks/Data/vm-sizes.tsv` and the components' comments; do not edit. Nobody has compared it with a
        bill: it shows the order of magnitude and where it comes from.

        Assumptions: Azure, pay as you go, Linux, without taxes and discounts; VM prices of {price.Region}, {price.Date:yyyy-MM-dd};
        a month of {HoursOfMonth} hours; every size left at its default. Other amounts are rounded list prices and differ between regions.

        ## While nobody works

        USD a month:

        | Part | `environment: dev` | `environment: prod` |
        |---|---|---|

        """);

    private static string Rest() => string.Create(CultureInfo.InvariantCulture, $"""
        | **Sum** | **{Sum(true)}** | **{Sum(false)}** |

        Node disks: AKS takes a node's own cache in place of a disk where the VM size has one that is large enough; then they cost nothing.
        Not in the sum, for it depends on use:

        - Data lake: {ComponentComments.Of<AzureObjectStore>().Costs}
        - File shares: {ComponentComments.Of<AzureFileShares>().Costs}
        - Traffic through the NAT gateway: 0.045 USD a GB.

        ## While people work

        Nodes of these pools come when a server or an executor needs them, and go when they are idle:

        | Pool | `environment: dev` | `environment: prod` |
        |---|---|---|
        | Notebooks | {Hourly(Dev, PoolRole.JhubUser)} | {Hourly(Prod, PoolRole.JhubUser)} |
        | Executors | {Hourly(Dev, PoolRole.Spark)} | {Hourly(Prod, PoolRole.Spark)} |

        The bound of a bill is `maxNodes` of these pools; `Pulumi.dev.yaml` sets it lower than the default. Look at it before the first
        deployment.

        ## To pay less

        - `pulumi destroy` when nobody needs it ([what stays](guides/azure.md#destroy)); a stack of the environment dev comes back with the
          next `pulumi up`, empty.
        - `platform:network.egress: loadBalancer` saves the NAT gateway where the hub has a load balancer anyway; it has fewer ports for
          connections.
        - `platform:pools.spark.spot: true` takes spare capacity for executors, at a discount; Azure takes nodes back at any time, and what
          was on them is computed again.
        - `platform:registry.sku: basic` is enough for a handful of image versions.

        """);

    private static List<Row> Rows() =>
    [
        new("System pool", Nodes(Dev, PoolRole.System), Nodes(Prod, PoolRole.System)),
        new("App pool (hub, proxy)", Nodes(Dev, PoolRole.App), Nodes(Prod, PoolRole.App)),
        new("Notebook and Spark pools", Nodes(Dev, PoolRole.JhubUser), Nodes(Prod, PoolRole.JhubUser)),
        new("Disks of those nodes", Disks(Dev), Disks(Prod)),
        new("Control plane", new Amount(0, "tier free"), Tier("about 73 USD a month (standard)")),
        Same("NAT gateway", Stated<AzureNetwork>("NAT gateway about 32 USD a month")),
        Same("Its public address", Stated<AzureNetwork>("its address about 4 USD a month")),
        Same("Registry", Stated<AzureRegistry>("Standard 20")),
        new("Public address of the hub", Address(Dev), Address(Prod)),
    ];

    private static Amount Tier(string phrase) => new(Stated<AksCluster>(phrase), "tier standard");

    private static Row Same(string part, int usd) => new(part, new Amount(usd, null), new Amount(usd, null));

    private static Amount Nodes(PlatformConfig config, PoolRole role)
    {
        var spec = PoolPlan.Of(config).Of(role);
        var usd = spec.Pool.MinNodes * Price(config, role).UsdPerHour * HoursOfMonth;
        return new Amount((int)Math.Round(usd), spec.Pool.MinNodes == 0 ? "no node" : $"{spec.Pool.MinNodes} x {spec.VmSize}");
    }

    private static Amount Disks(PlatformConfig config)
    {
        var idle = PoolPlan.Of(config).Specs.Where(spec => spec.Pool.MinNodes > 0).ToList();
        var nodes = idle.Sum(spec => spec.Pool.MinNodes);
        return idle.All(spec => spec.DiskGib == 128)
            ? new Amount(nodes * DiskOf128Gib, $"{nodes} x 128 GiB")
            : throw new InvalidOperationException("The price of a disk is known for 128 GiB only.");
    }

    private static Amount Address(PlatformConfig config) => HubPlan.IsPublic(config)
        ? new Amount(Stated<JupyterHub>("with a public address a load balancer (about 20 USD a month)"), null)
        : new Amount(0, "none");

    private static string Hourly(PlatformConfig config, PoolRole role)
    {
        var spec = PoolPlan.Of(config).Of(role);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{spec.VmSize}, {Price(config, role).UsdPerHour:0.000} USD an hour and node, {spec.Pool.MinNodes} to {spec.Pool.MaxNodes}");
    }

    private static VmPrice Price(PlatformConfig config, PoolRole role) =>
        VmSizes.Find(TargetKind.Azure, PoolPlan.Of(config).Of(role).VmSize)!.Prices.Single(price => price.Region == "westeurope");

    // The amount in a phrase that must stand in the component's comment: one place holds it.
    private static int Stated<T>(string phrase)
    {
        var costs = ComponentComments.Of<T>().Costs;
        return costs.Contains(phrase, StringComparison.Ordinal)
            ? phrase.Split(' ')
                .Select(word => int.TryParse(word, CultureInfo.InvariantCulture, out var usd) ? usd : 0)
                .First(usd => usd > 0)
            : throw new InvalidOperationException($"The comment of {typeof(T).Name} no longer says '{phrase}', but: {costs}");
    }

    private static PlatformConfig Of(DeploymentEnvironment environment) => new()
    {
        Target = TargetKind.Azure,
        Environment = environment,
        Azure = new AzureConfig { Location = "westeurope" },
    };

    private sealed record Row(string Part, Amount Dev, Amount Prod);

    private sealed record Amount(int Usd, string? Of)
    {
        public override string ToString() => Of is null ? $"{Usd}" : $"{Usd} ({Of})";
    }
}
