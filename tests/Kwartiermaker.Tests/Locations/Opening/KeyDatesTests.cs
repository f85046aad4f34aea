using Kwartiermaker.Contracts.Locations;
using Kwartiermaker.Locations.Dossiers;
using Kwartiermaker.Locations.Opening;
using Kwartiermaker.Tests.Support;
using Microsoft.EntityFrameworkCore;
using System.Globalization;

namespace Kwartiermaker.Tests.Locations.Opening;

public sealed class KeyDatesTests : AppTests
{
    [Theory]
    [InlineData("2027-09-01", "2027-07-27", "2027-09-01", "Delivery, Agreed, Opening")]
    [InlineData("2027-03-01", "2027-07-27", "2027-09-01", "Agreed agreed-early 148, Delivery, Opening")]
    [InlineData("2027-09-01", "2027-09-15", "2027-09-01", "Agreed agreed-early 14, Opening, Delivery delivery-late 14")]
    [InlineData("2027-10-01", "2027-07-27", "2027-09-01", "Delivery, Opening opening-early 30, Agreed")]
    [InlineData("2027-03-01", null, "2027-09-01", "Agreed agreed-before-opening 184, Opening")]
    [InlineData(null, "2027-07-27", "2027-07-27", "Delivery, Opening")]
    [InlineData(null, null, "2027-09-01", "")]
    public void Of_ThreeDays_SaysWhatDoesNotFit(string? agreed, string? delivery, string? opening, string expected) =>
        Assert.Equal(expected, Say(KeyDates.Of(Phase.Building, D(agreed), D(delivery), D(opening))));

    [Fact]
    public void Of_AnOpenLocation_SaysNothing() => Assert.Empty(KeyDates.Of(Phase.Operation, D("2027-03-01"), D("2027-07-27"), D("2027-09-01")));

    [Fact]
    public async Task Overview_OfDaysThatDoNotFit_SaysByHowMuch()
    {
        var dossier = await Some.AgreedAsync(App, Phase.Building);
        _ = await App.WithDatabaseAsync(db => db.Set<Dossier>().Where(d => d.Id == dossier).ExecuteUpdateAsync(d => d
            .SetProperty(x => x.AgreedFrom, new DateOnly(2027, 3, 1)).SetProperty(x => x.TargetOpening, new DateOnly(2027, 9, 1))));

        var text = (await App.As(TestPerson.PropertyDirector).PageAsync($"/locaties/{dossier}")).MainText();

        Assert.Contains("Data die bij elkaar horen", text, StringComparison.Ordinal);
        Assert.Contains("6 maanden voor de opening", text, StringComparison.Ordinal);
    }

    private static DateOnly? D(string? day) => day is null ? null : DateOnly.Parse(day, CultureInfo.InvariantCulture);

    private static string Say(IEnumerable<KeyDate> days) => string.Join(", ", days.Select(d => d.Clash is null ? $"{d.Day}" : $"{d.Day} {d.Clash} {d.Apart}"));
}
