using Kwartiermaker.Common.Deadlines;
using Kwartiermaker.Common.Modules;
using Kwartiermaker.Tests.Support;
using Kwartiermaker.Web.Pages;
using System.Globalization;

namespace Kwartiermaker.Tests.Common.Deadlines;

/// <summary>What is late on one page of a location is one line on the home page.</summary>
public sealed class LateLineTests
{
    private static readonly ModuleList Modules = new(AppModules.All);

    /// <summary>What has to be done before what only warns, the oldest first; of warnings alone the last.</summary>
    [Theory]
    [InlineData("agreement-first-warning -180, agreement-second-warning -29, agreement-extension -20", "agreement-extension -20 +2")]
    [InlineData("agreement-first-warning -180, agreement-second-warning -29", "agreement-second-warning -29 +1")]
    [InlineData("building-activity -39, building-activity 0, building-activity -3", "building-activity -39 +2")]
    [InlineData("building-activity -3, agreement-extension -20", "building-activity -3 +0|agreement-extension -20 +0")]
    public void Lines_TellWhatHasToBeDone(string late, string expected)
    {
        var rows = late.Split(", ").Select(text => text.Split(' ') is [var kind, var days]
            ? new DeadlineRow(
                Guid.CreateVersion7(), Guid.Empty, "De Boei", "locations." + kind, "", TestApp.Today.AddDays(int.Parse(days, CultureInfo.InvariantCulture)), "", null,
                Modules.Deadline("locations." + kind).Page, "", true, Modules.Deadline("locations." + kind).IsWarning)
            : throw new InvalidOperationException(text));

        var lines = LateLine.Of(rows);

        Assert.Equal(expected, string.Join('|', lines.Select(l => $"{l.Row.Kind["locations.".Length..]} {l.Row.DueOn!.Value.DayNumber - TestApp.Today.DayNumber} +{l.More}")));
    }
}
