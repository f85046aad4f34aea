using Kwartiermaker.Common;
using Kwartiermaker.Locations.Costs;
using Kwartiermaker.Locations.Dossiers;
using Kwartiermaker.Locations.Screening;

namespace Kwartiermaker.Tests.Support;

public static partial class Some
{
    /// <summary>Renting for ten years, with every number and rate known.</summary>
    public static CostFacts Renting => new(
        "Huren voor tien jaar", Tenure.Rent, new DateOnly(2027, 1, 1), 120, 400, 0.8m, new DateOnly(2027, 1, 1), 600_000, null, null,
        1_000_000, 400_000, null, 300_000, 100_000, 2_000_000, 0, new OwnRates(0, 0, 0, 0, 0), "rekenvoorbeeld zonder rente");

    public static CostFacts Buying => Renting with
    {
        Name = "Kopen en verbouwen",
        Tenure = Tenure.Purchase,
        RentPerYear = null,
        PurchasePrice = 4_000_000,
        PurchaseCosts = 200_000,
        ResidualValue = 2_000_000,
    };

    public static async Task<Guid> CostOptionAsync(TestApp app, Guid dossier, CostFacts? facts = null, TestPerson? by = null)
    {
        ArgumentNullException.ThrowIfNull(app);
        return (await app.AskAsync(by ?? TestPerson.PropertyDirector, (AddCostOptionHandler add) => add.HandleAsync(new AddCostOption(dossier, facts ?? Renting), default))).Value;
    }

    public static async Task<ScreeningView> StartedScreeningAsync(TestApp app, Guid dossier)
    {
        ArgumentNullException.ThrowIfNull(app);
        var id = (await app.AskAsync(TestPerson.PropertyDirector, (StartScreeningHandler start) => start.HandleAsync(new StartScreening(dossier), default))).Value;
        return await ScreeningAsync(app, dossier, id);
    }

    public static async Task<ScreeningView> ScreeningAsync(TestApp app, Guid dossier, Guid screening)
    {
        ArgumentNullException.ThrowIfNull(app);
        return (await app.AskAsync(TestPerson.PropertyDirector, (GetScreeningHandler get) => get.HandleAsync(dossier, screening, default)))!;
    }

    /// <summary>A concluded screening in which everything is met, but for the judgements that are given.</summary>
    public static async Task<ScreeningView> ScreenedAsync(TestApp app, Guid dossier, params CriterionJudgement[] otherwise)
    {
        ArgumentNullException.ThrowIfNull(app);
        var draft = await StartedScreeningAsync(app, dossier);
        var judgements = draft.Criteria.Select(c => Array.Find(otherwise, o => o.Code == c.Code)
            ?? new CriterionJudgement(c.Code, c.ByNorm == Verdict.Unknown ? Verdict.Meets : null, c.Measured, "bezoek")).ToList();
        var saved = await SaveAsync(app, dossier, draft, judgements, conclude: true);
        Assert.True(saved.Succeeded, string.Join(", ", saved.Refusals.Select(r => r.Code + " " + r.Field)));
        return await ScreeningAsync(app, dossier, draft.Id);
    }

    public static Task<Result<Done>> SaveAsync(
        TestApp app, Guid dossier, ScreeningView screening, IReadOnlyList<CriterionJudgement> judgements, bool conclude = false, TestPerson? by = null)
    {
        ArgumentNullException.ThrowIfNull(app);
        ArgumentNullException.ThrowIfNull(screening);
        return app.AskAsync(by ?? TestPerson.PropertyDirector, (SaveScreeningHandler save) => save.HandleAsync(
            new SaveScreening(dossier, screening.Id, screening.Version, judgements, conclude, WithOpen: conclude), default));
    }
}
