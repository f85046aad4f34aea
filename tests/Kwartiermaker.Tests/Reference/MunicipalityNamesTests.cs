using Kwartiermaker.Tests.Support;

namespace Kwartiermaker.Tests.Reference;

public sealed class MunicipalityNamesTests(SharedApp shared) : IClassFixture<SharedApp>
{
    [Theory]
    [InlineData("Den Haag", "GM0518")]
    [InlineData("The Hague", "GM0518")]
    [InlineData("Hertogenbosch", "GM0796")]
    [InlineData("Gilze & Rijen", "GM0784")]
    [InlineData("St. Michielsgestel", "GM0845")]
    [InlineData("Bergen (Limburg)", "GM0893")]
    [InlineData("Bergen (Noord-Holland)", "GM0373")]
    [InlineData("Hengelo (Ov.)", "GM0164")]
    [InlineData("Hoekse Waard", "GM1963")]
    [InlineData("gemeente: Ede", "GM0228")]
    [InlineData("E\uFFFEde", "GM0228")]
    [InlineData("den haag", "GM0518")]
    [InlineData("'s-Gravenhage", "GM0518")]
    [InlineData("\u2019s-Gravenhage", "GM0518")]
    [InlineData("\u2018s Gravenhage", "GM0518")]
    [InlineData("s-Gravenhage", "GM0518")]
    [InlineData("Den Bosch", "GM0796")]
    [InlineData("Sudwest-Fryslan", "GM1900")]
    [InlineData("Su\u0301dwest-Frysla\u0302n", "GM1900")]
    [InlineData("Súdwest Fryslân", "GM1900")]
    [InlineData("Nuenen", "GM0820")]
    [InlineData("Nuenen c.a.", "GM0820")]
    [InlineData("Nuenen, Gerwen en Nederwetten", "GM0820")]
    [InlineData("Bergen (NH)", "GM0373")]
    [InlineData("Bergen (L.)", "GM0893")]
    [InlineData("Bergen NH", "GM0373")]
    [InlineData("Hengelo", "GM0164")]
    [InlineData("Middelburg", "GM0687")]
    [InlineData("Laren", "GM0417")]
    [InlineData("Beek", "GM0888")]
    [InlineData("Rijswijk", "GM0603")]
    [InlineData("Gemeente Ede", "GM0228")]
    [InlineData("gem. Ede", "GM0228")]
    [InlineData("Capelle a/d IJssel", "GM0502")]
    [InlineData("Capelle a.d. IJssel", "GM0502")]
    [InlineData("Edam - Volendam", "GM0385")]
    [InlineData("Edam\u2013Volendam", "GM0385")]
    [InlineData("GM228", "GM0228")]
    [InlineData("gm 0228", "GM0228")]
    [InlineData("228", "GM0228")]
    [InlineData("0228", "GM0228")]
    [InlineData("\u0132sselstein", "GM0353")]
    [InlineData(" Ede ", "GM0228")]
    public void Meant_ByHoweverPeopleWriteIt(string typed, string code) => Assert.Equal(code, Assert.Single(shared.Municipalities.Meant(typed)).Code);

    [Fact]
    public void Meant_BySeveral_NamesThemAll() =>
        Assert.Equal(["Bergen (L.)", "Bergen (NH.)"], shared.Municipalities.Meant("Bergen").Select(m => m.Name).Order());

    [Fact]
    public void Meant_ByEachOfficialNameAndCode_IsThatOne() => Assert.All(shared.Municipalities.Present, m =>
    {
        Assert.Equal(m.Code, shared.Municipalities.CodeOf(m.Name));
        Assert.Equal(m.Code, shared.Municipalities.CodeOf(m.Code));
    });

    [Theory]
    [InlineData("")]
    [InlineData("Atlantis")]
    [InlineData("GM9999")]
    [InlineData("gemeente")]
    public void Meant_ByNone(string typed) => Assert.Empty(shared.Municipalities.Meant(typed));

    /// <summary>The outlines are those of today: each municipality has one, and what is called its centre lies in it or close by.</summary>
    [Fact]
    public void Outlines_HoldTheCentreOfEachMunicipality() =>
        Assert.All(
            shared.Municipalities.Present,
            m => Assert.InRange(shared.Municipalities.KilometresOutside(m.Code, m.Latitude!.Value, m.Longitude!.Value) ?? 99, 0, 5));
}
