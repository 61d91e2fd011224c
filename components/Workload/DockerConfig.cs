using System.Text;
using System.Text.Json;
using JupyterSpark.Components.Foundation;
using Pulumi;

namespace JupyterSpark.Components.Workload;

/// <summary>The content of a Secret of type kubernetes.io/dockerconfigjson.</summary>
public static class DockerConfig
{
    /// <summary>The JSON text for one registry; a secret, because the login is.</summary>
    public static Output<string> Of(Output<string> server, RegistryLogin login) =>
        Output.CreateSecret(Output.Tuple(server, login.Username, login.Password).Apply(t => Json(t.Item1, t.Item2, t.Item3)));

    /// <summary>The JSON text. A path behind the host is dropped: credentials belong to the host.</summary>
    public static string Json(string server, string username, string password)
    {
        var auth = Convert.ToBase64String(Encoding.UTF8.GetBytes($"{username}:{password}"));
        return JsonSerializer.Serialize(new { auths = new Dictionary<string, object> { [server.Split('/')[0]] = new { auth, password, username } } });
    }
}
