using Kwartiermaker.Contracts.Locations;
using Kwartiermaker.Tests.Support;
using MiniExcelLibs;

namespace Kwartiermaker.Tests.Common.Deadlines;

public sealed class DeadlineFilesTests : AppTests
{
    [Fact]
    public async Task Export_HoldsTheDeadlinesOfThePage_ByTheSameRights()
    {
        var dossier = await Some.DossierAsync(App);
        await Some.InPhaseAsync(App, dossier, Phase.Proposal);
        _ = (await Some.ProposeAsync(App, dossier)).Value;
        var due = (await Some.DeadlinesAsync(App, dossier)).Single().DueOn!.Value;

        var row = Assert.Single(await RowsAsync(TestPerson.PropertyDirector, "?van=allen"));
        Assert.Equal((due.ToDateTime(TimeOnly.MinValue), "Voormalig verzorgingshuis De Eeshof, Tubbergen"), ((DateTime)row["Wanneer"]!, row["Locatie"]));
        Assert.Empty(await RowsAsync(TestPerson.PropertyDirector, $"?van=allen&tot={due.AddDays(-1):yyyy-MM-dd}"));
        Assert.Empty(await RowsAsync(TestPerson.OtherRegion, "?van=allen"));
        Assert.NotNull((await App.As(TestPerson.PropertyDirector).PageAsync("/termijnen?van=allen")).QuerySelector("a[href='/termijnen/export?van=allen']"));
    }

    private async Task<List<IDictionary<string, object?>>> RowsAsync(TestPerson who, string query)
    {
        using var content = new MemoryStream(await App.As(who).BytesAsync("/termijnen/export" + query));
        return [.. (await content.QueryAsync(useHeaderRow: true)).Cast<IDictionary<string, object?>>()];
    }
}
