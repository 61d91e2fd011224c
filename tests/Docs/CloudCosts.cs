using System.Globalization;
using JupyterSpark.Components.Aws;
using JupyterSpark.Components.Azure;
using JupyterSpark.Components.Foundation;
using JupyterSpark.Components.Gcp;
using JupyterSpark.Components.Hub;
using JupyterSpark.Stacks.Config;
using JupyterSpark.Stacks.Plans;

namespace JupyterSpark.Tests.Docs;

/// <summary>One part of an idle stack.</summary>
/// <param name="Part">What it is.</param>
/// <param name="Dev">What it costs in dev.</param>
/// <param name="Prod">What it costs in prod.</param>
internal sealed record CostRow(string Part, CostAmount Dev, CostAmount Prod);

/// <summary>An amount of whole USD a month.</summary>
/// <param name="Usd">The amount.</param>
/// <param name="Of">Of what; null where the part says it.</param>
internal sealed record CostAmount(int Usd, string? Of = null)
{
    /// <summary>The amount and what it is of, as a table shows it.</summary>
    public override string ToString() => Of is null ? $"{Usd}" : $"{Usd} ({Of})";
}

/// <summary>
/// What an idle stack of one cloud costs. Nodes come from the pools' defaults and the table of VM sizes, everything else from the amounts
/// that the components' comments state.
/// </summary>
internal sealed record CloudCosts
{
    /// <summary>A month.</summary>
    public const int HoursOfMonth = 730;

    private const string HubAddress = "with a public address a load balancer (about 20 USD a month)";

    /// <summary>The clouds for which prices are known.</summary>
    public static IReadOnlyList<CloudCosts> All { get; } = [Azure(), Gcp(), Aws()];

    /// <summary>Which cloud.</summary>
    public required TargetKind Target { get; init; }

    /// <summary>The region whose prices the table of VM sizes has.</summary>
    public required string Region { get; init; }

    /// <summary>What is assumed of the stack, in words.</summary>
    public required string Assumed { get; init; }

    /// <summary>A stack of dev that says nothing of sizes.</summary>
    public required PlatformConfig Dev { get; init; }

    /// <summary>A stack of prod that says nothing of sizes.</summary>
    public required PlatformConfig Prod { get; init; }

    /// <summary>What a node's disk costs: USD a month and GiB.</summary>
    public required decimal DiskGib { get; init; }

    /// <summary>What only this cloud is paid for.</summary>
    public required IReadOnlyList<CostRow> Own { get; init; }

    /// <summary>What is paid by use and is in no sum.</summary>
    public required IReadOnlyList<string> ByUse { get; init; }

    /// <summary>The cloud as people write it.</summary>
    public string Name => TargetFacts.Of(Target).CloudName;

    /// <summary>Every part.</summary>
    public IReadOnlyList<CostRow> Rows =>
    [
        new("System pool", Nodes(Dev, PoolRole.System), Nodes(Prod, PoolRole.System)),
        new("App pool (hub, proxy)", Nodes(Dev, PoolRole.App), Nodes(Prod, PoolRole.App)),
        new("Notebook and Spark pools", Nodes(Dev, PoolRole.JhubUser), Nodes(Prod, PoolRole.JhubUser)),
        new("Disks of those nodes", Disks(Dev), Disks(Prod)),
        .. Own,
        new("Public address of the hub", Address(Dev), Address(Prod)),
    ];

    /// <summary>The date of the VM prices.</summary>
    public DateOnly PriceDate => Price(Dev, PoolRole.Spark).Date;

    /// <summary>The whole sum of an environment in USD a month.</summary>
    public int Sum(bool isDev) => Rows.Sum(row => isDev ? row.Dev.Usd : row.Prod.Usd);

    /// <summary>What a node of a pool costs while it is there.</summary>
    public string Hourly(bool isDev, PoolRole role)
    {
        var config = isDev ? Dev : Prod;
        var spec = PoolPlan.Of(config).Of(role);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{spec.VmSize}, {Price(config, role).UsdPerHour:0.000} USD an hour and node, {spec.Pool.MinNodes} to {spec.Pool.MaxNodes}");
    }

    /// <summary>The amount in a phrase that must stand in the component's comment: one place holds it.</summary>
    public static decimal Stated<T>(string phrase)
    {
        var costs = ComponentComments.Of<T>().Costs;
        return costs.Contains(phrase, StringComparison.Ordinal)
            ? phrase.Split(' ')
                .Select(word => decimal.TryParse(word, CultureInfo.InvariantCulture, out var usd) ? usd : 0)
                .First(usd => usd > 0)
            : throw new InvalidOperationException($"The comment of {typeof(T).Name} no longer says '{phrase}', but: {costs}");
    }

    private static CloudCosts Azure()
    {
        var nat = Whole<AzureNetwork>("NAT gateway about 32 USD a month");
        var address = Whole<AzureNetwork>("its address about 4 USD a month");
        var registry = Whole<AzureRegistry>("Standard 20");
        return new()
        {
            Target = TargetKind.Azure,
            Region = "westeurope",
            Assumed = "AKS takes a node's own cache in place of a disk where the VM size has one that is large enough; then disks cost "
                + "nothing.",
            Dev = Of(TargetKind.Azure, DeploymentEnvironment.Dev) with { Azure = new AzureConfig { Location = "westeurope" } },
            Prod = Of(TargetKind.Azure, DeploymentEnvironment.Prod) with { Azure = new AzureConfig { Location = "westeurope" } },
            DiskGib = Stated<AksCluster>("about 20 USD a month for each 128 GiB") / 128,
            Own =
            [
                new("Control plane", new(0, "tier free"), new(Whole<AksCluster>("about 73 USD a month (standard)"), "tier standard")),
                Same("NAT gateway", nat),
                Same("Its public address", address),
                Same("Registry", registry),
            ],
            ByUse =
            [
                ByUseOf<AzureObjectStore>("Data lake"),
                ByUseOf<AzureFileShares>("File shares"),
                Traffic<AzureNetwork>("0.045 USD a GB"),
            ],
        };
    }

    private static CloudCosts Gcp()
    {
        var dev = Of(TargetKind.Gcp, DeploymentEnvironment.Dev) with
        {
            Gcp = new GcpConfig { Project = "my-data-project", Region = "europe-west1", Zone = "europe-west1-b" },
        };
        var prod = Of(TargetKind.Gcp, DeploymentEnvironment.Prod) with
        {
            Gcp = new GcpConfig { Project = "my-data-project", Region = "europe-west1" },
        };
        var perNode = Stated<GcpNetwork>("NAT about 1 USD a month and node");
        CostAmount Nat(PlatformConfig config) => new((int)perNode * IdleNodes(config), $"{IdleNodes(config)} nodes");
        var plane = Whole<GkeCluster>("control plane about 73 USD a month");
        return new()
        {
            Target = TargetKind.Gcp,
            Region = "europe-west1",
            Assumed = "In dev one zone (`gcp:zone`, as in `Pulumi.gcp.yaml`), in prod three. Google gives the fee of the control plane "
                + "back for one zonal cluster of a billing account: then dev costs that much less. In three zones a pool begins with a "
                + "node in each; the autoscaler takes what is too much.",
            Dev = dev,
            Prod = prod,
            DiskGib = Stated<GkeCluster>("about 0.10 USD a month and GB"),
            Own =
            [
                Same("Control plane", plane),
                new("NAT", Nat(dev), Nat(prod)),
                Same("Its public address", Whole<GcpNetwork>("its address about 4 USD a month")),
                Same("Registry", Whole<GcpRegistry>("about 1 USD for one set of images")),
                new(
                    CostsDocument.FileShare,
                    new(Whole<GcpFileShares>("about 164 USD a month (basicHdd)"), "basicHdd"),
                    new(Whole<GcpFileShares>("460 (regional)"), "regional")),
            ],
            ByUse = [ByUseOf<GcpObjectStore>("Data lake"), Traffic<GcpNetwork>("0.045 USD a GB")],
        };
    }

    private static CloudCosts Aws()
    {
        var dev = Of(TargetKind.Aws, DeploymentEnvironment.Dev) with { Aws = new AwsConfig { Region = "us-east-1" } };
        var prod = Of(TargetKind.Aws, DeploymentEnvironment.Prod) with { Aws = new AwsConfig { Region = "us-east-1" } };
        static int Gateways(PlatformConfig config) => AwsPlan.NatPerZone(config) ? AwsPlan.Zones(config) : 1;
        CostAmount Each(PlatformConfig config, int usd) => new(Gateways(config) * usd, $"{Gateways(config)} x {usd}");
        var nat = Whole<AwsNetwork>("each NAT gateway about 33 USD a month");
        var address = Whole<AwsNetwork>("its address about 4 USD");
        var endpoint = Whole<AwsNetwork>("about 7 USD a month each in each zone");
        CostAmount Endpoints(PlatformConfig config) => AwsPlan.RegistryEndpoints(config)
            ? new(2 * endpoint * AwsPlan.Zones(config), $"2 in each of {AwsPlan.Zones(config)} zones")
            : new(0, "none");
        return new()
        {
            Target = TargetKind.Aws,
            Region = "us-east-1",
            Assumed = $"In dev {AwsPlan.Zones(dev)} zones with one NAT gateway, in prod {AwsPlan.Zones(prod)} with one each. In Europe VMs "
                + "cost more; the table of VM sizes has no such prices of AWS.",
            Dev = dev,
            Prod = prod,
            DiskGib = Stated<EksPool>("about 0.08 USD a month and GB"),
            Own =
            [
                Same("Control plane", Whole<EksCluster>("the control plane 73 USD a month")),
                Same("Key of the Secrets", Whole<EksCluster>("an own key 1 USD")),
                new("NAT gateways", Each(dev, nat), Each(prod, nat)),
                new("Their public addresses", Each(dev, address), Each(prod, address)),
                new("Endpoints of the registry", Endpoints(dev), Endpoints(prod)),
            ],
            ByUse =
            [
                ByUseOf<AwsObjectStore>("Data lake"),
                ByUseOf<AwsFileShares>("File shares"),
                ByUseOf<AwsRegistry>("Registry"),
                Traffic<AwsNetwork>("0.045 USD a GB"),
                string.Create(
                    CultureInfo.InvariantCulture, $"Logs of the control plane: {Stated<EksCluster>("about 0.50 USD a GB"):0.00} USD a GB."),
            ],
        };
    }

    private static PlatformConfig Of(TargetKind target, DeploymentEnvironment environment) =>
        new() { Target = target, Environment = environment };

    private static CostRow Same(string part, int usd) => new(part, new(usd), new(usd));

    private static int Whole<T>(string phrase) => (int)Stated<T>(phrase);

    private static string ByUseOf<T>(string part) => $"{part}: {ComponentComments.Of<T>().Costs}";

    private static string Traffic<T>(string phrase) =>
        string.Create(CultureInfo.InvariantCulture, $"Traffic through NAT: {Stated<T>(phrase)} USD a GB.");

    private static int IdleNodes(PlatformConfig config) => PoolPlan.Of(config).Specs.Sum(spec => spec.Pool.MinNodes);

    private CostAmount Nodes(PlatformConfig config, PoolRole role)
    {
        var spec = PoolPlan.Of(config).Of(role);
        var usd = spec.Pool.MinNodes * Price(config, role).UsdPerHour * HoursOfMonth;
        return new((int)Math.Round(usd), spec.Pool.MinNodes == 0 ? "no node" : $"{spec.Pool.MinNodes} x {spec.VmSize}");
    }

    private CostAmount Disks(PlatformConfig config)
    {
        var idle = PoolPlan.Of(config).Specs.Where(spec => spec.Pool.MinNodes > 0).ToList();
        var sizes = idle.Select(spec => spec.DiskGib).Distinct().ToList();
        return new(
            (int)Math.Round(idle.Sum(spec => spec.Pool.MinNodes * spec.DiskGib) * DiskGib),
            $"{IdleNodes(config)} x {string.Join(" or ", sizes)} GiB");
    }

    private static CostAmount Address(PlatformConfig config) =>
        HubPlan.IsPublic(config) ? new(Whole<JupyterHub>(HubAddress)) : new(0, "none");

    private VmPrice Price(PlatformConfig config, PoolRole role) =>
        VmSizes.Find(Target, PoolPlan.Of(config).Of(role).VmSize)!.Prices.Single(price => price.Region == Region);
}
