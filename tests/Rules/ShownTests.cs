using JupyterSpark.Stacks.Rules;

namespace JupyterSpark.Tests.Rules;

public class ShownTests
{
    [Theory]
    [InlineData("https://ada:hunter2@example.org/x", "https://ada:[hidden]@example.org/x")]
    [InlineData("ada:hunter2@example.org", "ada:[hidden]@example.org")]
    [InlineData("db://ada@db/x?a=b&password=hunter2&c=d", "db://ada@db/x?a=b&password=[hidden]&c=d")]
    [InlineData("debian:13@sha256:0123", "debian:13@sha256:0123")]
    [InlineData("ada@example.org", "ada@example.org")]
    [InlineData("a\nb\tc", "a b c")]
    public void A_value_is_shown_on_one_line_without_a_password(string text, string shown) => Assert.Equal(shown, Shown.Key(text));
}
