using Kwartiermaker.Common;
using Kwartiermaker.Common.Language;
using Kwartiermaker.Locations.Deadlines;
using Kwartiermaker.Locations.Dossiers;

namespace Kwartiermaker.Locations.Talks;

/// <summary>Plans a talk or visit, together with its communication check (rows B3 and C1).</summary>
/// <param name="At">UTC.</param>
public sealed record PlanTalk(Guid DossierId, TalkKind Kind, string Subject, string With, DateTime? At, CommunicationCheck? Communication);

public sealed class PlanTalkHandler(DossierDesk desk)
{
    public Task<Result<Guid>> HandleAsync(PlanTalk command, CancellationToken cancel) =>
        desk.ChangeAsync<Guid>(command.DossierId, LocationsPermissions.Talk, async change =>
        {
            var refusals = Check(command);
            if (refusals.Count > 0)
                return refusals;

            var talk = new Talk
            {
                DossierId = command.DossierId,
                Kind = command.Kind,
                Subject = command.Subject.Trim(),
                With = command.With.Trim(),
                At = command.At!.Value,
                Communication = command.Communication!,
            };
            change.Db.Add(talk);
            var day = DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(talk.At, Texts.Amsterdam));
            await change.SetDeadlineAsync(talk.Id, "talk", talk.Subject, day, "afspraak", "gesprekken", cancel, change.User.Id);
            change.Record(new TalkPlanned(talk.Kind, talk.Subject, talk.With, talk.At, talk.Communication.AgreedWith));
            return talk.Id;
        }, cancel);

    private static List<Refusal> Check(PlanTalk command)
    {
        var refusals = CommunicationCheck.Check(command.Communication);
        if (string.IsNullOrWhiteSpace(command.Subject))
            refusals.Add(Refusal.Invalid(nameof(command.Subject), "required"));
        else if (command.Subject.Length > 200)
            refusals.Add(Refusal.Invalid(nameof(command.Subject), "too-long", 200));
        if (string.IsNullOrWhiteSpace(command.With))
            refusals.Add(Refusal.Invalid(nameof(command.With), "required"));
        else if (command.With.Length > 400)
            refusals.Add(Refusal.Invalid(nameof(command.With), "too-long", 400));
        if (command.At is null)
            refusals.Add(Refusal.Invalid(nameof(command.At), "required"));
        return refusals;
    }
}
