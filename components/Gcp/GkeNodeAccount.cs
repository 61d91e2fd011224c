using Pulumi;
using Pulumi.Gcp.ServiceAccount;
using ProjectMember = Pulumi.Gcp.Projects.IAMMember;
using ProjectMemberArgs = Pulumi.Gcp.Projects.IAMMemberArgs;

namespace JupyterSpark.Components.Gcp;

/// <summary>What <see cref="GkeNodeAccount"/> needs.</summary>
public sealed class GkeNodeAccountArgs : ResourceArgs
{
    /// <summary>What all Google Cloud components share.</summary>
    public required GcpContext Context { get; init; }
}

/// <summary>
/// Creates the Google service account of the nodes, in place of the project's default one, which is often an editor of everything. It writes
/// logs and metrics; the registry adds the right to pull from it. Costs nothing.
/// </summary>
public sealed class GkeNodeAccount : ComponentResource
{
    /// <summary>Creates the account and its right.</summary>
    public GkeNodeAccount(string name, GkeNodeAccountArgs args, ComponentResourceOptions? options = null)
        : base("jupyterspark:gcp:GkeNodeAccount", name, args, options)
    {
        var context = args.Context;
        var account = new Account(
            name,
            new AccountArgs
            {
                Project = context.Project,
                AccountId = context.Names.NodeAccount,
                DisplayName = $"Nodes of {context.Names.Cluster}",
            },
            context.Child(this));
        Grant = new ProjectMember(
            $"{name}-role",
            new ProjectMemberArgs { Project = context.Project, Role = GcpRoles.Node, Member = account.Member },
            context.Child(this));
        Email = account.Email;
        Member = account.Member;
        RegisterOutputs(new Dictionary<string, object?> { ["email"] = Email });
    }

    /// <summary>The account's e-mail address.</summary>
    public Output<string> Email { get; }

    /// <summary>The account as role bindings name it.</summary>
    public Output<string> Member { get; }

    /// <summary>The right that a node needs from its first minute.</summary>
    public Resource Grant { get; }
}
