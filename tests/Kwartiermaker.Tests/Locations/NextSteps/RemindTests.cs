using Kwartiermaker.Common;
using Kwartiermaker.Common.Notices;
using Kwartiermaker.Locations.NextSteps;
using Kwartiermaker.Tests.Support;

namespace Kwartiermaker.Tests.Locations.NextSteps;

/// <summary>Whoever waits for somebody else reminds them from where it is seen, once a day.</summary>
public sealed class RemindTests : AppTests
{
    [Fact]
    public async Task Reminder_ReachesWhoItWaitsFor_OnceADay()
    {
        var ruben = await App.KnowAsync(TestPerson.PropertyDirector);
        var dossier = await Some.DossierAsync(App, by: ruben);

        using var sent = await App.As(TestPerson.BuildingAdviser).SubmitAsync($"/locaties/{dossier}", [], "main form[action*=Remind]", "Remind");

        Assert.Equal($"/locaties/{dossier}", sent.Headers.Location?.ToString());
        var told = Assert.Single((await App.AskAsync(ruben, (FindNoticesHandler find) => find.HandleAsync(1, 10, true, default))).Rows);
        Assert.Equal(("locations.reminder-sent", NoticeKind.Assigned), (told.What.Type, told.Kind));
        Assert.Equal("reminder.today", (await RemindAsync(TestPerson.BuildingAdviser, dossier)).Refusals.Single().Code);
        App.Time.Advance(TimeSpan.FromDays(1));
        Assert.True((await RemindAsync(TestPerson.BuildingAdviser, dossier)).Succeeded);
    }

    [Fact]
    public async Task Reminder_OfWhatIsOnesOwn_OrByTheOtherSide_IsRefused()
    {
        var ruben = await App.KnowAsync(TestPerson.PropertyDirector);
        var dossier = await Some.DossierAsync(App, by: ruben);

        Assert.Equal("reminder.oneself", (await RemindAsync(ruben, dossier)).Refusals.Single().Code);
        Assert.Equal(RefusalKind.NotAllowed, (await RemindAsync(TestPerson.Official, dossier)).Refusals.Single().Kind);
        Assert.Equal(RefusalKind.NotFound, (await RemindAsync(TestPerson.OtherRegion, dossier)).Refusals.Single().Kind);
        Assert.Null((await App.As(TestPerson.Official).PageAsync($"/locaties/{dossier}")).QuerySelector("main form[action*=Remind]"));
    }

    private Task<Result<Done>> RemindAsync(TestPerson who, Guid dossier) => App.AskAsync(who, (RemindHandler remind) => remind.HandleAsync(new Remind(dossier), default));
}
