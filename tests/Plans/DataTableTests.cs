using JupyterSpark.Stacks.Plans;

namespace JupyterSpark.Tests.Plans;

public class DataTableTests
{
    [Fact]
    public void Remarks_and_empty_lines_are_no_rows()
    {
        var table = DataTable.Parse("# a remark\r\na\tb\n1\t\n\n# another\n2\t3\n");

        Assert.Equal([("1", ""), ("2", "3")], table.Rows.Select(row => (row["a"], row["b"])));
    }

    [Fact]
    public void A_row_of_another_length_is_refused() => Assert.Throws<FormatException>(() => DataTable.Parse("a\tb\n1\n"));

    [Fact]
    public void A_table_that_is_not_there_is_named()
    {
        var exception = Assert.Throws<ArgumentException>(() => DataTable.Read("no-such-table"));

        Assert.Contains("'no-such-table'", exception.Message, StringComparison.Ordinal);
    }
}
