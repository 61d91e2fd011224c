using JupyterSpark.Components.Foundation;
using JupyterSpark.Stacks.Plans;

namespace JupyterSpark.Tests.Plans;

public class TaintTextTests
{
    [Theory]
    [InlineData("team=data:NoSchedule", "team", "data", "NoSchedule")]
    [InlineData("example.org/team=:NoExecute", "example.org/team", "", "NoExecute")]
    [InlineData("spot:PreferNoSchedule", "spot", "", "PreferNoSchedule")]
    public void A_taint_is_read_in_its_three_parts(string text, string key, string value, string effect)
    {
        Assert.True(TaintText.TryParse(text, out var taint));
        Assert.Equal(new Taint(key, value, effect), taint);
    }

    [Theory]
    [InlineData("team=data")]
    [InlineData("team=data:noschedule")]
    [InlineData("=data:NoSchedule")]
    [InlineData(":NoSchedule")]
    [InlineData("")]
    public void What_is_no_taint_is_refused(string text) => Assert.False(TaintText.TryParse(text, out _));
}
