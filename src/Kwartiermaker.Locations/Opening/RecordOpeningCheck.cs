using Kwartiermaker.Common;
using Kwartiermaker.Common.Checks;
using Kwartiermaker.Locations.Dossiers;
using Microsoft.EntityFrameworkCore;

namespace Kwartiermaker.Locations.Opening;

/// <summary>Records one check of the opening.</summary>
/// <param name="Version">0 when nothing was recorded before.</param>
/// <param name="State">Still to do with a day on which it was done is done, unless it was done before and is to be done again.</param>
/// <param name="By">Who did it: a function or an organisation.</param>
/// <param name="Remark">With "not applicable": the reason.</param>
public sealed record RecordOpeningCheck(
    Guid DossierId, OpeningCheckKind Kind, int Version, CheckState State, DateOnly? DoneOn, string? By, DateOnly? ValidUntil, string? Remark);

public sealed class RecordOpeningCheckHandler(DossierDesk desk)
{
    public Task<Result<Done>> HandleAsync(RecordOpeningCheck command, CancellationToken cancel) =>
        desk.ChangeAsync<Done>(command.DossierId, LocationsPermissions.Open, async change =>
        {
            if (change.Dossier.WhyNotReached(Phase.Opening) is { } early)
                return early;
            if (change.Dossier.OpenedOn is { } opened)
                return Refusal.Rule("opening.already-open", opened);
            var item = await change.Db.Set<OpeningCheck>().SingleOrDefaultAsync(c => c.DossierId == command.DossierId && c.Kind == command.Kind, cancel);
            if ((item?.Version ?? 0) != command.Version)
                return Refusal.Stale();
            var state = command is { State: CheckState.ToDo, DoneOn: not null } && item?.State != CheckState.Done ? CheckState.Done : command.State;
            var check = Check(command with { State = state }, change.Today);
            if (check.Count > 0)
                return check;
            if (item is null)
                change.Db.Add(item = new OpeningCheck { DossierId = command.DossierId, Kind = command.Kind });
            item.Record(state, command.DoneOn, command.By, command.ValidUntil, command.Remark);
            await change.SetOpeningDeadlineAsync(cancel);
            change.Record(new OpeningCheckRecorded(command.Kind, state), command.Remark);
            return default(Done);
        }, cancel);

    private static List<Refusal> Check(RecordOpeningCheck command, DateOnly today)
    {
        var check = new FieldCheck(today).Text(nameof(command.Remark), command.Remark, 1_000, required: command.State == CheckState.NotApplicable);
        if (command.State == CheckState.Done)
        {
            check.PastDay(nameof(command.DoneOn), command.DoneOn).Text(nameof(command.By), command.By, 160)
                .When(command.ValidUntil is not null && !OpeningCheck.HasValidity(command.Kind), Refusal.Invalid(nameof(command.ValidUntil), "opening.no-validity", command.Kind))
                .When(command.ValidUntil < command.DoneOn, Refusal.Invalid(nameof(command.ValidUntil), "recorded-day.too-early", command.DoneOn));
        }

        return check.Refusals;
    }
}
