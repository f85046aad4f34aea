using Kwartiermaker.Common;
using Kwartiermaker.Common.Subjects;
using Kwartiermaker.Contracts.Locations;
using Kwartiermaker.Locations.Dossiers;
using Kwartiermaker.Locations.Talks;
using Microsoft.EntityFrameworkCore;

namespace Kwartiermaker.Tests.Support;

/// <summary>Things that tests start from: each call makes what is named, with believable values, through the real use cases.</summary>
public static partial class Some
{
    /// <summary>A former care home in Tubbergen (region East).</summary>
    public static SiteFacts CareHome(string name = "Voormalig verzorgingshuis De Eeshof", string municipality = "GM0183", double? latitude = 52.4072, double? longitude = 6.7846) =>
        new(
        name, SiteKind.CareHome, "Lindelaan 12", "7651 AB", "Tubbergen", municipality, latitude, longitude, "Stichting Zorg aan de Linde",
        OwnerKind.Foundation, Tenure.Rent, Cooperation.Structural, new DateOnly(2027, 1, 1), new DateOnly(2042, 12, 31), 6_150, 18_000, 400, null);

    public static CommunicationCheck Communication => new(
        "Dat er een verkennend gesprek is en dat nog niets besloten is.", "de wethouder", "de raad en de buurtvereniging", TestApp.Today, "A. Jansma, communicatie gemeente");

    public static async Task<Guid> DossierAsync(TestApp app, SiteFacts? site = null, TestPerson? by = null)
    {
        ArgumentNullException.ThrowIfNull(app);
        by ??= TestPerson.PropertyDirector;
        return (await app.AskAsync((RegisterSiteHandler register) => register.HandleAsync(new RegisterSite(site ?? CareHome(), by.Id, NearbySeen: true), default), by)).Value;
    }

    /// <summary>Puts a dossier straight into a phase, past its gates: for tests that start there. Gates themselves are tested through <c>PassGate</c>.</summary>
    public static async Task InPhaseAsync(TestApp app, Guid dossier, Phase phase)
    {
        ArgumentNullException.ThrowIfNull(app);
        _ = await app.WithDatabaseAsync(async db =>
        {
            await db.Set<Dossier>().Where(d => d.Id == dossier).ExecuteUpdateAsync(d => d.SetProperty(x => x.Phase, phase));
            var carriedBy = (await db.Set<Dossier>().AsNoTracking().SingleAsync(d => d.Id == dossier)).CarriedBy;
            return await db.Set<Subject>().Where(s => s.Id == dossier).ExecuteUpdateAsync(s => s.SetProperty(x => x.CarriedById, carriedBy));
        });
    }

    private static Task<Result<T>> AskAsync<THandler, T>(this TestApp app, Func<THandler, Task<Result<T>>> ask, TestPerson by)
        where THandler : notnull => app.AskAsync(by, ask);

    /// <summary>A talk of last week that was held and reported.</summary>
    public static async Task<Guid> HeldTalkAsync(TestApp app, Guid dossier)
    {
        ArgumentNullException.ThrowIfNull(app);
        var by = TestPerson.PropertyDirector;
        var talk = (await app.AskAsync(by, (PlanTalkHandler plan) => plan.HandleAsync(
            new PlanTalk(dossier, TalkKind.Talk, "Kennismaking", "wethouder Jansma", app.Time.GetUtcNow().UtcDateTime.AddDays(-7), Communication), default))).Value;
        _ = (await app.AskAsync(by, (RecordTalkHandler record) => record.HandleAsync(new RecordTalk(dossier, talk, 1, "De gemeente wil verder praten."), default))).Value;
        return talk;
    }
}
