using Kwartiermaker.Common.Database;
using Kwartiermaker.Common.Language;
using Kwartiermaker.Common.Rights;
using Kwartiermaker.Common.Subjects;
using Kwartiermaker.Locations.Dossiers;
using Microsoft.EntityFrameworkCore;

namespace Kwartiermaker.Locations.NextSteps;

/// <summary>The next step of a dossier as lists show it.</summary>
/// <param name="Form">Where it is done: the part of the address behind the dossier's own. Null when it is not this person's to do.</param>
/// <param name="WhoId">Who of the team does it; null: whoever in the area has the right, or nobody can but wait.</param>
/// <param name="IsWait">There is nothing to do but wait.</param>
/// <param name="Since">Day on which this became the next step.</param>
public sealed record NextStepRow(
    Guid DossierId, string Name, string Town, Phase Phase, string Sentence, string? Form, Guid? WhoId, bool IsWait, DateOnly Since)
{
    /// <summary>The day on which the location opens, while that is what everybody works for.</summary>
    public DateOnly? Opening { get; init; }
}

public sealed class FindNextStepsHandler(AppDbContext db, CurrentUser user)
{
    private static readonly string[] Decisions =
        [LocationsPermissions.DecideStudy, LocationsPermissions.SignForAgency, LocationsPermissions.AnswerForMunicipality];

    /// <summary>The rights as steps name them: alone, or one of several.</summary>
    private static readonly IReadOnlyList<(string Named, string[] Any)> Named =
        [.. LocationsPermissions.All.Concat(LocationsPermissions.Either).Select(right => (right, right.Split('|')))];

    /// <summary>By the dossiers, and whether the reader reads English.</summary>
    private static readonly PreparedVisible<Dossier, IReadOnlyCollection<Guid>, bool, bool, Found> OfSome = new((db, visible, ids, english, _) =>
        visible.Where(d => ids.Contains(d.Id) && d.Standing == Standing.Active)
            .Join(db.Set<NextStep>().Where(s => s.Code != null), d => d.Id, s => s.DossierId, (d, s) => new Found(
                d.Id, d.Name, d.Town, d.Phase, (english ? s.English : s.Dutch)!, s.Right, s.Form, s.WhoId, s.Since, d.TargetOpening)));

    /// <summary>
    /// What this person can do now: what the team left to them, and what nobody of a team may. The longest waiting first, and without
    /// what is decided or signed.
    /// </summary>
    public async Task<IReadOnlyList<NextStepRow>> OfMeAsync(int most, CancellationToken cancel)
    {
        var (me, mine) = (user.Id, Rights().Except(Decisions).ToList());
        return await RowsAsync(
            Steps().Where(x => x.Step.Right != null && (x.Step.WhoId == me || (x.Step.WhoId == null && mine.Contains(x.Step.Right)))), most, cancel);
    }

    /// <summary>Of the locations on whose team this person is, also what waits for somebody else.</summary>
    public async Task<IReadOnlyList<NextStepRow>> OfMyLocationsAsync(int most, CancellationToken cancel)
    {
        var me = user.Id;
        return await RowsAsync(
            Steps().Where(x => x.Dossier.PropertyDirectorId == me || x.Dossier.ProjectDirectorId == me || x.Dossier.CommunicationAdviserId == me
                || x.Dossier.LocationManagerId == me), most, cancel);
    }

    /// <summary>Of these dossiers, as far as this person may see them and something has to be done.</summary>
    public async Task<IReadOnlyDictionary<Guid, NextStepRow>> OfAsync(IReadOnlyCollection<Guid> dossiers, CancellationToken cancel) =>
        user.May(LocationsPermissions.ViewInternal)
            ? Rows(await OfSome.ListAsync(db, user.ScopeOf<Dossier>(), dossiers, Texts.InEnglish, false, cancel)).ToDictionary(r => r.DossierId)
            : new Dictionary<Guid, NextStepRow>();

    private IQueryable<Joined> Steps() => db.Visible<Dossier>(user).Where(d => d.Standing == Standing.Active)
        .Join(db.Set<NextStep>().Where(s => s.Code != null), d => d.Id, s => s.DossierId, (dossier, step) => new Joined { Dossier = dossier, Step = step });

    private async Task<IReadOnlyList<NextStepRow>> RowsAsync(IQueryable<Joined> steps, int most, CancellationToken cancel)
    {
        var english = Texts.InEnglish;
        return Rows(await steps.OrderBy(x => x.Step.Since).ThenBy(x => x.Dossier.Number).Take(most)
            .Select(x => new Found(
                x.Dossier.Id, x.Dossier.Name, x.Dossier.Town, x.Dossier.Phase, (english ? x.Step.English : x.Step.Dutch)!, x.Step.Right, x.Step.Form, x.Step.WhoId,
                x.Step.Since, x.Dossier.TargetOpening))
            .ToListAsync(cancel));
    }

    private List<NextStepRow> Rows(List<Found> found)
    {
        var mine = Rights();
        return found.ConvertAll(s => new NextStepRow(
            s.Id, s.Name, s.Town, s.Phase, s.Sentence, s.Right is { } right && mine.Contains(right) ? s.Form : null, s.WhoId, s.Right is null,
            s.Since!.Value)
        { Opening = s.Phase == Phase.Opening ? s.TargetOpening : null });
    }

    /// <summary>The rights of this person.</summary>
    private HashSet<string> Rights() => [.. Named.Where(right => Array.Exists(right.Any, user.May)).Select(right => right.Named)];

    private sealed record Found(
        Guid Id, string Name, string Town, Phase Phase, string Sentence, string? Right, string? Form, Guid? WhoId, DateOnly? Since, DateOnly? TargetOpening);

    private sealed class Joined
    {
        public required Dossier Dossier { get; init; }

        public required NextStep Step { get; init; }
    }
}
