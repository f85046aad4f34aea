using Kwartiermaker.Cli;
using Kwartiermaker.Common.Checks;
using System.Globalization;

namespace Kwartiermaker.Tests.Cli;

public sealed class NumberColumnTests
{
    [Theory]
    // One reading each.
    [InlineData("1 12.5 12,5 0.125 -0,125 1234.567 .5", "1 12.5 12.5 0.125 -0.125 1234.567 0.5")]
    [InlineData("1.234.567 1,234,567 1.234,5 1,234.5", "1234567 1234567 1234.5 1234.5")]
    [InlineData("1e-05 2.5E+3 1e-300 0.30000000000000004 0,30000000000000004", "1E-05 2500 1E-300 0.30000000000000004 0.30000000000000004")]
    // The others of the column show what the sign is.
    [InlineData("12.345 12.5", "12.345 12.5")]
    [InlineData("12.345 0.25", "12.345 0.25")]
    [InlineData("12.345 1234.567", "12.345 1234.567")]
    [InlineData("12.345 1e-05 1.5e3", "12.345 1E-05 1500")]
    [InlineData("12.345 1.234.567", "12345 1234567")]
    [InlineData("12.345 12,5", "12345 12.5")]
    [InlineData("12,345 12,5", "12.345 12.5")]
    [InlineData("12,345 12.5", "12345 12.5")]
    [InlineData("-12.345 1.234,5", "-12345 1234.5")]
    public void Number_IsReadAsItsColumnShows(string cells, string expected) => Assert.Equal((expected, ""), Read(NumberKind.Real, cells));

    [Theory]
    [InlineData("30.400 1", "1 30.400: 30400 30.4")]
    [InlineData("30,400", "1 30,400: 30400 30,4")]
    [InlineData("1.200 12.5 1.234.567", "1 1.200: 1200 1.2")]
    [InlineData("1.234 1,234 5", "1 1.234: 1234 1.2340 | 2 1,234: 1234 1,2340")]
    [InlineData("twee NaN Infinity 1.2.3 1e400 12,5e", "1 twee | 2 NaN | 3 Infinity | 4 1.2.3 | 5 1e400 | 6 12,5e")]
    public void WhatTheColumnDoesNotShow_IsRefused_WithBothReadings(string cells, string expected) => Assert.Equal(expected, Read(NumberKind.Real, cells).Faults);

    /// <summary>12.345 is no whole number, so its point parts thousands and those of its column do too; 23.000 alone could be 23 as a program writes it.</summary>
    [Theory]
    [InlineData("23.000 22.500", "23000 22500", "")]
    [InlineData("23,000 1.5e3", "23000 1500", "")]
    [InlineData("23.000 22500.0", "23 22500", "")]
    [InlineData("4.0 12", "4 12", "")]
    [InlineData("23.000 24.000", "NaN NaN", "1 23.000: 23000 23 | 2 24.000: 24000 24")]
    [InlineData("22.500 22500.0", "NaN 22500", "1 22.500: 22500 22.5")]
    [InlineData("12,5 1", "NaN 1", "1 12,5")]
    public void WholeNumbers_TellThousandsFromDecimals(string cells, string expected, string faults) => Assert.Equal((expected, faults), Read(NumberKind.Whole, cells));

    private static (string Numbers, string Faults) Read(NumberKind kind, string cells)
    {
        var column = new NumberColumn(kind);
        foreach (var (i, cell) in cells.Split(' ').Index())
            column.Add(i + 1, cell);
        var faults = column.Faults().Select(f => f.Refusal.Args is [var text, var one, var other] ? $"{f.Row} {text}: {one} {other}" : $"{f.Row} {f.Refusal.Args[0]}").ToList();
        return (string.Join(' ', column.Values.Select(v => v.ToString(CultureInfo.InvariantCulture))), string.Join(" | ", faults));
    }
}
