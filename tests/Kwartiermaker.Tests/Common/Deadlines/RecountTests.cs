using Kwartiermaker.Common.Setup;
using Kwartiermaker.Contracts.Locations;
using Kwartiermaker.Locations.Permits;
using Kwartiermaker.Reference.DatedValues;
using Kwartiermaker.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Kwartiermaker.Tests.Common.Deadlines;

/// <summary>What is stored and what the page counts for itself name the same day, also when the law became known after it was stored.</summary>
public sealed class RecountTests : AppTests
{
    [Fact]
    public async Task Deadlines_AfterAValueBecameKnown_AreThoseOfThePage()
    {
        const string key = "term.equated-day";
        App.Time.SetUtcNow(new DateTimeOffset(2027, 6, 1, 9, 0, 0, TimeSpan.Zero));
        // The days made equal to public holidays are not known yet when the application comes in.
        var values = await App.WithDatabaseAsync(db => db.Set<DatedValueRow>().Where(v => v.Key == key).ToListAsync());
        Assert.NotEmpty(values);
        _ = await App.WithDatabaseAsync(db => db.Set<DatedValueRow>().Where(v => v.Key == key).ExecuteDeleteAsync());
        App.Services.GetRequiredService<Kwartiermaker.Reference.ReferenceMemory>().Forget();
        var dossier = await Some.AgreedAsync(App, Phase.PlanAndPermits);
        // Eight weeks end on 6 May 2027, Ascension Day; the day after is one of the values.
        var permit = await Some.ApplicationAsync(App, dossier, new DateOnly(2027, 3, 11));
        var before = await StoredAsync(dossier);

        await ShippedFacts.PrepareAsync(App.Services, mayBeNew: false);

        var after = await StoredAsync(dossier);
        var view = await App.AskAsync(TestPerson.ProjectDirector, (FindPermitsHandler find) => find.GetAsync(dossier, permit, default));
        Assert.Equal(new DateOnly(2027, 5, 7), before);
        Assert.Equal(new DateOnly(2027, 5, 10), after);
        Assert.Equal(((DeadlineKnown)view!.Term!).Deadline, after);
    }

    [Fact]
    public async Task Day_ThatIsSetNotToBeAHoliday_MovesNoDeadline()
    {
        App.Time.SetUtcNow(new DateTimeOffset(2027, 6, 1, 9, 0, 0, TimeSpan.Zero));
        var dossier = await Some.AgreedAsync(App, Phase.PlanAndPermits);
        // Eight weeks end on Thursday 15 July 2027.
        _ = await Some.ApplicationAsync(App, dossier, new DateOnly(2027, 5, 20));

        _ = (await App.AskAsync(TestPerson.Administrator, (SetDatedValueHandler set) => set.HandleAsync(
            new SetDatedValue("term.equated-day", 0, new DateOnly(2027, 7, 15), "Toch geen feestdag"), default))).Value;

        Assert.Equal(new DateOnly(2027, 7, 15), await StoredAsync(dossier));
    }

    private async Task<DateOnly?> StoredAsync(Guid dossier) => Assert.Single(await Some.DeadlinesAsync(App, dossier), d => d.Kind == "locations.permit-decision").DueOn;
}
