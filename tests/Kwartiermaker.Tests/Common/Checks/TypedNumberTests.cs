using FsCheck.Xunit;
using Kwartiermaker.Common.Checks;
using System.Globalization;

namespace Kwartiermaker.Tests.Common.Checks;

public sealed class TypedNumberTests
{
    [Theory]
    [InlineData("1250", NumberKind.Whole, "1250")]
    [InlineData("1.250", NumberKind.Whole, "1250")]
    [InlineData("1,250", NumberKind.Whole, "1250")]
    [InlineData("1.250.000", NumberKind.Whole, "1250000")]
    [InlineData("1 250", NumberKind.Whole, "1250")]
    [InlineData("1\u00a0250", NumberKind.Whole, "1250")]
    [InlineData("1\u202f250\u202f000", NumberKind.Whole, "1250000")]
    [InlineData("12.00", NumberKind.Whole, "12")]
    [InlineData("12,0", NumberKind.Whole, "12")]
    [InlineData("-5", NumberKind.Whole, "-5")]
    [InlineData("\u22125", NumberKind.Whole, "-5")]
    [InlineData("12.50", NumberKind.Money, "12.5")]
    [InlineData("12,50", NumberKind.Money, "12.5")]
    [InlineData("1250,00", NumberKind.Money, "1250")]
    [InlineData("125000.50", NumberKind.Money, "125000.5")]
    [InlineData("125.000", NumberKind.Money, "125000")]
    [InlineData("€ 1.250,50", NumberKind.Money, "1250.5")]
    [InlineData("1,250.50", NumberKind.Money, "1250.5")]
    [InlineData("1.250,-", NumberKind.Money, "1250")]
    [InlineData("1250 €", NumberKind.Money, "1250")]
    [InlineData("EUR 1.250,50", NumberKind.Money, "1250.5")]
    [InlineData("1 250,5", NumberKind.Money, "1250.5")]
    [InlineData("1.5", NumberKind.Percent, "1.5")]
    [InlineData("1,5 %", NumberKind.Percent, "1.5")]
    [InlineData("1.250", NumberKind.Percent, "1.25")]
    [InlineData("0.125", NumberKind.Number, "0.125")]
    [InlineData("1.1250", NumberKind.Number, "1.125")]
    [InlineData("1250.125", NumberKind.Number, "1250.125")]
    [InlineData(",5", NumberKind.Number, "0.5")]
    [InlineData("52.210", NumberKind.Degrees, "52.21")]
    [InlineData("5,291266", NumberKind.Degrees, "5.291266")]
    [InlineData("0,123456789", NumberKind.Real, "0.123456789")]
    public void Read_WhatHasOneReading(string text, NumberKind kind, string number) =>
        Assert.Equal(decimal.Parse(number, CultureInfo.InvariantCulture), TypedNumber.Read("Field", text, kind).Value);

    [Theory]
    [InlineData("12.50", NumberKind.Whole, "number.not-whole")]
    [InlineData("6150,5", NumberKind.Whole, "number.not-whole")]
    [InlineData("0.125", NumberKind.Money, "number.decimals")]
    [InlineData("1.255", NumberKind.Percent, "number.decimals")]
    [InlineData("1,23456", NumberKind.Number, "number.decimals")]
    [InlineData("1.2.3", NumberKind.Whole, "number.unreadable-whole")]
    [InlineData("1.2.3", NumberKind.Number, "number.unreadable")]
    [InlineData("1.25.000", NumberKind.Whole, "number.unreadable-whole")]
    [InlineData("1250.000.000", NumberKind.Whole, "number.unreadable-whole")]
    [InlineData("1,250,00", NumberKind.Money, "number.unreadable")]
    [InlineData("1.250.00", NumberKind.Money, "number.unreadable")]
    [InlineData("1 25", NumberKind.Whole, "number.unreadable-whole")]
    [InlineData("1 2 3", NumberKind.Whole, "number.unreadable-whole")]
    [InlineData("1.250,5.0", NumberKind.Money, "number.unreadable")]
    [InlineData("52.210.000", NumberKind.Degrees, "number.unreadable-degrees")]
    [InlineData("2,4 mln", NumberKind.Money, "number.in-words")]
    [InlineData("€ 1,5 miljoen", NumberKind.Money, "number.in-words")]
    [InlineData("12k", NumberKind.Whole, "number.in-words")]
    [InlineData("3 mln", NumberKind.Percent, "number.unreadable")]
    [InlineData("mln", NumberKind.Money, "number.unreadable")]
    [InlineData("1e5", NumberKind.Number, "number.unreadable")]
    [InlineData("5.", NumberKind.Number, "number.unreadable")]
    [InlineData("--5", NumberKind.Whole, "number.unreadable-whole")]
    [InlineData("٣", NumberKind.Whole, "number.unreadable-whole")]
    [InlineData("twaalf", NumberKind.Whole, "number.unreadable-whole")]
    [InlineData("12 m2", NumberKind.Whole, "number.unreadable-whole")]
    [InlineData("NaN", NumberKind.Real, "number.unreadable")]
    [InlineData("999999999999999", NumberKind.Money, "number.too-large")]
    [InlineData("99999999999999999999999999999999", NumberKind.Money, "number.too-large")]
    public void Read_RefusesWhatHasNone(string text, NumberKind kind, string code) =>
        Assert.Equal((code, "Field"), (TypedNumber.Read("Field", text, kind).Refusals[0].Code, TypedNumber.Read("Field", text, kind).Refusals[0].Field));

    [Theory]
    [InlineData("1.250", NumberKind.Number, "1250", "1.25")]
    [InlineData("1,250", NumberKind.Number, "1250", "1,25")]
    [InlineData("-30.400", NumberKind.Real, "-30400", "-30.4")]
    [InlineData("1.125", NumberKind.Number, "1125", "1.1250")]
    [InlineData("2.000", NumberKind.Number, "2000", "2")]
    public void Read_RefusesTwoReadings_AndEachOfThemHasOne(string text, NumberKind kind, string one, string other)
    {
        var refusal = TypedNumber.Read("Field", text, kind).Refusals[0];

        Assert.Equal(["number.two-ways", text, one, other], [refusal.Code, .. refusal.Args.Cast<string>()]);
        Assert.True(TypedNumber.Read("Field", one, kind).Succeeded);
        Assert.True(TypedNumber.Read("Field", other, kind).Succeeded);
    }

    /// <summary>What a form shows is what it reads again, in both languages.</summary>
    [Property]
    public void Write_IsReadBack(int number, byte decimals, bool dutch)
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(dutch ? "nl-NL" : "en-GB");
        var value = number / (decimal)Math.Pow(10, decimals % 5);

        Assert.Equal(value, TypedNumber.Read("Field", TypedNumber.Write(value), NumberKind.Number).Value);

        CultureInfo.CurrentCulture = before;
    }
}
