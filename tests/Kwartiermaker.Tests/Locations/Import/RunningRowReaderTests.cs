using Kwartiermaker.Common.Checks;
using Kwartiermaker.Common.Rights;
using Kwartiermaker.Common.Sheets;
using Kwartiermaker.Contracts.Locations;
using Kwartiermaker.Locations.Import;
using Kwartiermaker.Tests.Support;

namespace Kwartiermaker.Tests.Locations.Import;

/// <summary>Rows as people send them.</summary>
public sealed class RunningRowReaderTests(SharedApp shared) : IClassFixture<SharedApp>
{
    private static readonly Scope East = new(false, [TestPerson.East], []);
    private static readonly DateOnly Today = new(2026, 11, 24);

    private static readonly Person[] Known =
    [
        new(Guid.CreateVersion7(), "René Küppers", [Roles.PropertyDirector], "rene.kuppers@kwartiermaker.example", East),
        new(Guid.CreateVersion7(), "Jan Jansen", [Roles.ProjectDirector], "jan.jansen@kwartiermaker.example", East),
        new(Guid.CreateVersion7(), "Jan Jansen", [Roles.LocationManager], "j.jansen2@kwartiermaker.example", East),
        new(Guid.CreateVersion7(), "Noor Noord", [Roles.ProjectDirector], "noor@kwartiermaker.example", new Scope(false, [TestPerson.North], [])),
    ];

    [Theory]
    [InlineData("IN GEBRUIK", Phase.Operation)]
    [InlineData("In operation", Phase.Operation)]
    [InlineData("open", Phase.Operation)]
    [InlineData("Beeindigd", Phase.Ended)]
    [InlineData("plan and permits", Phase.PlanAndPermits)]
    [InlineData("(Ver)bouw en inrichting", Phase.Building)]
    [InlineData("verbouw", Phase.Building)]
    public void Read_APhase_InEitherLanguageAndAnyCapitals(string text, Phase phase) => Assert.Equal(phase, Read(("fase", text)).Running!.Phase);

    [Theory]
    [InlineData("in fase sinds", "1 mrt. 2026", "2026-03-01")]
    [InlineData("in fase sinds", "01-03-2026", "2026-03-01")]
    [InlineData("in deze fase sinds", "1 March 2026", "2026-03-01")]
    [InlineData("In fase sinds:", "2026-03-01 00:00:00", "2026-03-01")]
    public void Read_ADay_AsPeopleWriteIt(string heading, string text, string day) =>
        Assert.Equal(day, Read(("fase", "voorstel"), (heading, text)).Running!.Since!.Value.ToString("yyyy-MM-dd", null));

    [Theory]
    [InlineData("onbepaald")]
    [InlineData("Onbepaalde tijd")]
    [InlineData("indefinite")]
    public void Read_NoLastDay_OnlyWhenItIsSaid(string text)
    {
        var running = Read(("fase", "verbouw"), ("overeengekomen tot", text)).Running!;

        Assert.Equal((true, null), (running.IsIndefinite, running.To));
        Assert.False(Read(("fase", "verbouw")).Running!.IsIndefinite);
    }

    [Theory]
    [InlineData("fase", "half open", "fase:site-import.not-a-choice")]
    [InlineData("in fase sinds", "1-2-26", "in fase sinds:day.two-ways")]
    [InlineData("in fase sinds", "2-13-2026", "in fase sinds:day.month-first")]
    [InlineData("overeengekomen plaatsen", "220,5", "overeengekomen plaatsen:number.not-whole")]
    [InlineData("overeengekomen plaatsen", "12.50", "overeengekomen plaatsen:number.not-whole")]
    [InlineData("overeengekomen tot", "nog niet bekend", "overeengekomen tot:day.unreadable")]
    [InlineData("stand", "ligt stil", "stand:running.rests")]
    [InlineData("stand", "Loopt", "")]
    public void Read_WhatCannotBeMeantOneWay_IsTold(string heading, string text, string expected)
    {
        var cells = Some.PermitsRow(more: (heading, text));

        Assert.Equal(expected, string.Join(' ', Read([.. cells.Select(c => (c.Key, c.Value))]).Faults));
    }

    [Fact]
    public void Read_APartOfAMergedCell_IsToldAndNotEmpty()
    {
        var cells = Cells(("fase", "verkenning"));
        cells["Since"] = new SheetCell("T2", CellKind.Merged);

        Assert.Equal("Since site-import.merged", string.Join(' ', RunningRowReader.Read(new ImportRow(3, cells), Today).Refusals.Select(r => $"{r.Field} {r.Code}")));
    }

    [Fact]
    public void Read_AWrongPhase_StillTellsWhatElseIsWrongInTheRow() => Assert.Equal(
        ["fase:site-import.not-a-choice", "in fase sinds:day.two-ways"], Read(("fase", "half open"), ("in fase sinds", "1-2-26")).Faults);

    [Fact]
    public void Read_ADayWithoutAPhase_AsksThePhase()
    {
        var (running, faults) = Read(("geopend op", "1-5-2024"));

        Assert.Null(running);
        Assert.Equal(["fase:running.phase-needed"], faults);
        Assert.Empty(Read(("vastgoedregisseur", "René Küppers"), ("streefdatum opening", "1-5-2027")).Faults);
    }

    [Theory]
    [InlineData("vastgoedregisseur", "rene  kuppers", "")]
    [InlineData("vastgoedregisseur", "Rene.Kuppers@kwartiermaker.example", "")]
    [InlineData("vastgoedregisseur", "Küppers", "vastgoedregisseur:site-import.person-unknown")]
    [InlineData("projectregisseur", "Jan Jansen", "projectregisseur:site-import.person-several")]
    [InlineData("projectregisseur", "jan.jansen@kwartiermaker.example", "")]
    [InlineData("projectregisseur", "René Küppers", "projectregisseur:site-import.person-does-not-fit")]
    [InlineData("projectregisseur", "Noor Noord", "projectregisseur:site-import.person-does-not-fit")]
    [InlineData("locatiemanager", "j.jansen2@kwartiermaker.example", "")]
    [InlineData("streefdatum opening", "23-11-2026", "streefdatum opening:team.opening-past")]
    [InlineData("streefdatum opening", "24-11-2026", "")]
    [InlineData("streefdatum opening", "25-11-2056", "streefdatum opening:team.opening-far")]
    public void People_AreFoundWhole_AndFitTheirPlace(string heading, string text, string expected)
    {
        var cells = new RowCells(new ImportRow(2, Cells((heading, text))));

        _ = new RowPeople(Known).Read(cells, shared.Municipalities.Find("GM0183"), null, Today);

        Assert.Equal(expected, string.Join(' ', cells.Refusals.Select(r => $"{SiteColumns.HeadingOf(r.Field)}:{r.Code}")));
    }

    [Fact]
    public void People_OfOneName_AreBothNamed()
    {
        var cells = new RowCells(new ImportRow(2, Cells(("projectregisseur", "Jan Jansen"))));

        _ = new RowPeople(Known).Read(cells, null, null, Today);

        Assert.Equal("Jan Jansen (jan.jansen@kwartiermaker.example), Jan Jansen (j.jansen2@kwartiermaker.example)", Assert.Single(cells.Refusals).Args[1]);
    }

    private static (RunningFacts? Running, IReadOnlyList<string> Faults) Read(params (string Heading, string Text)[] cells)
    {
        var (running, refusals) = RunningRowReader.Read(new ImportRow(2, Cells(cells)), Today);
        return (running, [.. refusals.Select(r => $"{SiteColumns.HeadingOf(r.Field)}:{r.Code}")]);
    }

    private static Dictionary<string, SheetCell> Cells(params (string Heading, string Text)[] cells) =>
        cells.ToDictionary(c => SiteColumns.Find(c.Heading)!.Field, c => SheetCell.Of(TypedText.Tidy(c.Text)!));
}
