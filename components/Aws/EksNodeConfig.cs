using System.Globalization;
using System.Text;

namespace JupyterSpark.Components.Aws;

/// <summary>
/// What a node is told when it starts, in the form that EKS merges with its own: one MIME part with a NodeConfig (AL2023).
/// </summary>
public static class EksNodeConfig
{
    /// <summary>The user data, in base64.</summary>
    /// <param name="maxPods">Pods a node. Without it EKS counts what a node holds without address prefixes, far fewer.</param>
    public static string Write(int maxPods) => Convert.ToBase64String(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"""
        MIME-Version: 1.0
        Content-Type: multipart/mixed; boundary="NODE"

        --NODE
        Content-Type: application/node.eks.aws

        apiVersion: node.eks.aws/v1alpha1
        kind: NodeConfig
        spec:
          kubelet:
            config:
              maxPods: {maxPods}

        --NODE--

        """)));
}
