using JupyterSpark.Components.Aws;
using JupyterSpark.Components.Azure;
using JupyterSpark.Components.Gcp;
using JupyterSpark.Components.Naming;
using JupyterSpark.Stacks.Config;

namespace JupyterSpark.Stacks.Rules;

/// <summary>The platform's and the stack's name, and every name that is made from them.</summary>
public static class NameRules
{
    /// <summary>Every illegal name.</summary>
    public static IEnumerable<Problem> Check(PlatformConfig config, string stack) => config.Target switch
    {
        TargetKind.Azure => Azure(config, stack),
        TargetKind.Gcp => Gcp(config, stack),
        TargetKind.Aws => Aws(config, stack),
        _ => [],
    };

    private static IEnumerable<Problem> Azure(PlatformConfig config, string stack)
    {
        var names = new AzureNames(config.Name, stack);
        var ending = new string('x', UniqueName.EndingLength);
        var ofStack = new (string Resource, string Thing, string Name)[]
        {
            ("resource group", "resource group", names.ResourceGroup),
            ("virtual network", "virtual network", names.VirtualNetwork),
            ("network security group", "network security group", names.NetworkSecurityGroup),
            ("public IP / NAT gateway", "NAT gateway", names.NatGateway),
            ("public IP / NAT gateway", "NAT gateway's address", names.NatAddress),
            ("AKS cluster", "cluster", names.Cluster),
            ("AKS node resource group (MC_*)", "nodes' resource group", names.NodeResourceGroup),
            ("AKS dnsPrefix", "API server's host name prefix", names.DnsPrefix),
            ("user-assigned managed identity", "cluster's identity", names.ClusterIdentity),
            ("container registry (ACR)", "registry (6 random characters at its end)", names.RegistryStem + ending),
            ("storage account", "data lake's storage account (6 random characters at its end)", names.LakeAccountStem + ending),
            ("storage account", "file shares' storage account (6 random characters at its end)", names.FilesAccountStem + ending),
        };
        return OfStack("azure", config, stack, ofStack)
            .Concat(config.Projects.SelectMany((project, index) => OfProject(project.Name, index)));
    }

    private static IEnumerable<Problem> Gcp(PlatformConfig config, string stack)
    {
        const string network = "VPC network / subnetwork / firewall / router";
        var names = new GcpNames(config.Name, stack);
        var ofStack = new (string Resource, string Thing, string Name)[]
        {
            (network, "network", names.Network),
            (network, "router", names.Router),
            (network, "NAT", names.Nat),
            ("GKE cluster", "cluster", names.Cluster),
            ("service account id", "nodes' account", names.NodeAccount),
            ("Artifact Registry repository", "repository", names.Repository),
            (network, "Filestore instance", names.Filestore),
        };
        var subnet = NamingRules.Of("gcp", network);
        return OfStack("gcp", config, stack, ofStack)
            .Concat(subnet.Allows(config.Network.SubnetName)
                ? []
                : [GcpProblems.SubnetName(config.Network.SubnetName, subnet.Sentence)])
            .Concat(config.Projects.SelectMany((project, index) => OfGcpProject(names, project.Name, index)));
    }

    private static IEnumerable<Problem> Aws(PlatformConfig config, string stack)
    {
        var names = new AwsNames(config.Name, stack);
        var ofStack = new (string Resource, string Thing, string Name)[]
        {
            ("EKS cluster", "cluster", names.Cluster),
            ("ECR repository", "notebook's repository", names.Repository("notebook")),
            // The longest of the platform's own.
            ("IAM role", "file driver's role", names.Role("aws-efs-csi-driver")),
        };
        return OfStack("aws", config, stack, ofStack)
            .Concat(config.Projects.SelectMany((project, index) => OfAwsProject(names, project.Name, index)));
    }

    private static IEnumerable<Problem> OfAwsProject(AwsNames names, string project, int index)
    {
        var bucket = names.BucketStem(project) + new string('x', UniqueName.EndingLength);
        var ofProject = new (string Resource, string Thing, string Name)[]
        {
            ("S3 bucket", "project's bucket (6 random characters at its end)", bucket),
            ("IAM role", "role of the project's notebooks", names.WorkloadRole(project, "notebook")),
        };
        return ofProject.Select(n => (n.Thing, n.Name, Rule: NamingRules.Of("aws", n.Resource)))
            .Where(n => !n.Rule.Allows(n.Name))
            .Take(1)
            .Select(n => NameProblems.Computed(
                $"platform:projects[{index}].name", n.Thing, n.Name, n.Name.Length, n.Rule.Sentence, "Choose a shorter or plainer name."));
    }

    // Of the names that are too long, the one with the least room tells everything.
    private static IEnumerable<Problem> OfStack(
        string cloud, PlatformConfig config, string stack, IEnumerable<(string Resource, string Thing, string Name)> names) =>
        names.Select(n => (n.Thing, n.Name, Rule: NamingRules.Of(cloud, n.Resource)))
            .Where(n => !n.Rule.Allows(n.Name))
            .OrderByDescending(n => n.Name.Length - n.Rule.Max)
            .Take(1)
            .Select(n => NameProblems.Computed(
                "platform:name", n.Thing, n.Name, n.Name.Length, n.Rule.Sentence, Advice(config.Name, stack, n.Name, n.Rule)));

    // The accounts' names are legal when those of the stack are.
    private static IEnumerable<Problem> OfGcpProject(GcpNames names, string project, int index)
    {
        var (name, rule) = (names.BucketStem(project) + new string('x', UniqueName.EndingLength), NamingRules.Of("gcp", "GCS bucket"));
        if (!rule.Allows(name))
        {
            yield return NameProblems.Computed(
                $"platform:projects[{index}].name",
                "project's bucket (6 random characters at its end)",
                name,
                name.Length,
                rule.Sentence,
                "Choose a shorter or plainer name.");
        }
    }

    // The names of its identities are legal when those of the stack and of the container are.
    private static IEnumerable<Problem> OfProject(string project, int index)
    {
        var ofProject = new (string Resource, string Thing, string Name)[]
        {
            ("blob container / ADLS filesystem", "project's container", AzureNames.Container(project)),
            ("file share", "project's file share", AzureNames.ProjectShare(project)),
        };
        return ofProject.Select(n => (n.Thing, n.Name, Rule: NamingRules.Of("azure", n.Resource)))
            .Where(n => !n.Rule.Allows(n.Name))
            .Take(1)
            .Select(n => NameProblems.Computed(
                $"platform:projects[{index}].name", n.Thing, n.Name, n.Name.Length, n.Rule.Sentence, "Choose a shorter or plainer name."));
    }

    private static string Advice(string baseName, string stack, string name, NamingRule rule) => name.Length > rule.Max
        ? $"Shorten platform:name ('{baseName}') or the stack's name ('{stack}') by {Phrase.Count(name.Length - rule.Max, "character")}."
        : $"Letters, digits and single hyphens are legal everywhere: rename the stack ('{stack}') or change platform:name ('{baseName}').";
}
