using Kwartiermaker.Common.Language;
using Kwartiermaker.Web.Forms;

namespace Kwartiermaker.Tests.Forms;

public sealed class BarsTests
{
    private static Bars Two(decimal rent, decimal energy, decimal residual = 0) =>
        Bars.OfEuros("Kosten", ["Energie", "Huur", "Inrichting", "Restwaarde"], [("De Linde", [energy, rent, 0, residual]), ("De Beuk", [energy, rent / 2, 0, 0])]);

    [Fact]
    public void OfEuros_PutsTheLargestKindFirst_AndLeavesOutWhatCostsNothing()
    {
        Assert.Equal([("Huur", "t1"), ("Energie", "t2")], Two(8_000, 1_000).Series.Select(s => (s.Name, s.Look)));
    }

    [Fact]
    public void Parts_FillTheWidthOfTheLongestBar_AndLieOneBehindTheOther()
    {
        var parts = Two(9_000, 1_000).Parts().ToList();

        Assert.Equal([(0m, 90m), (90m, 10m)], parts[0].Select(p => (p.At, p.Width)));
        Assert.Equal([(0m, 45m), (45m, 10m)], parts[1].Select(p => (p.At, p.Width)));
    }

    [Fact]
    public void Parts_BelowZero_LieLeftOfTheAxis()
    {
        var bars = Two(8_000, 0, -2_000);

        Assert.Equal(20, bars.At(0));
        Assert.Equal([(20m, 80m), (0m, 20m)], bars.Parts().First().Select(p => (p.At, p.Width)));
        Assert.Equal("Restwaarde: " + Money.Euro(-2_000), bars.Parts().First()[1].Text);
    }

    [Fact]
    public void Parts_AreNamedOnce_WhereThereIsRoom()
    {
        Assert.Equal(["Huur", null, null, null], Two(9_000, 1_000).Parts().SelectMany(p => p).Select(p => p.Word));
    }

    [Theory]
    [InlineData(27_000, 3)]
    [InlineData(7_680_000, 4)]
    [InlineData(3, 4)]
    public void Scale_HasMoreThanTwoRoundMarks(int highest, int marks)
    {
        var scale = Bars.OfEuros("Kosten", ["Huur"], [("De Linde", [highest])]).Scale.ToList();

        Assert.Equal(marks, scale.Count);
        Assert.Equal(0, scale[0]);
    }

    [Fact]
    public void Euro_BelowZero_HasItsSignInFront() => Assert.Equal("−\u00a0€\u00a0969", Money.Euro(-969.4m));
}
