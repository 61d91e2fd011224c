namespace JupyterSpark.Tests.Kit;

/// <summary>The dev stack turned into one that people depend on.</summary>
internal static class Production
{
    /// <summary>The change: environment prod, with what that asks for.</summary>
    public static Func<string, string> Text { get; } = StackText.With("environment", "prod")
        .Then(StackText.With("pools", "{}"))
        .Then(StackText.With("spark", "{}"))
        .Then(StackText.With("cluster", "{ authorizedCidrs: [203.0.113.0/24] }"))
        .Then(StackText.With(
            "hub",
            "{ signIn: { kind: azuread, tenantId: 00000000-0000-0000-0000-000000000001, clientId: 00000000-0000-0000-0000-000000000002,"
                + " clientSecret: { secure: AAABAA== }, allowedUsers: [ada] },"
                + " https: { kind: letsencrypt, hosts: [hub.example.org], contactEmail: ops@example.org } }"));
}
