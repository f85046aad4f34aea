using Kwartiermaker.Common;
using Kwartiermaker.Common.Checks;
using Kwartiermaker.Common.Deadlines;
using Kwartiermaker.Common.Rights;
using Kwartiermaker.Common.Time;
using Kwartiermaker.Contracts.Reference;
using Kwartiermaker.Locations.Dossiers;
using Kwartiermaker.Locations.Proposals;
using Microsoft.EntityFrameworkCore;

namespace Kwartiermaker.Locations.Agreements;

/// <summary>
/// Records the signature of one side. For the agency somebody with that mandate; for the municipality its official, or
/// one of us with the name, function and date on the signed copy. The second signature makes the agreement binding (rows B9 and B10).
/// </summary>
/// <param name="WhyEarlier">Why it was signed before the draft was made here: on paper, for example.</param>
public sealed record SignAgreement(Guid DossierId, int Version, Side Side, string? Name, string? Function, DateOnly? On, string? WhyEarlier = null);

public sealed class SignAgreementHandler(DossierDesk desk, CurrentUser user, IDatedValues values)
{
    public Task<Result<Done>> HandleAsync(SignAgreement command, CancellationToken cancel) =>
        desk.ChangeAsync<Done>(command.DossierId, command.Side == Side.Agency ? LocationsPermissions.SignForAgency : ProposalQueries.PermissionOf(user), async change =>
        {
            if (change.Dossier.WhyNotReached(Phase.Agreement) is { } early)
                return early;
            if (await change.FindAgreementAsync(cancel) is not { } agreement)
                return Refusal.Rule("agreement.not-started");
            var name = command.Side == Side.Agency || user.May(LocationsPermissions.AnswerForMunicipality) ? user.Name : command.Name;
            var standing = await change.FindSignaturesAsync(agreement, cancel);
            var open = AgreementRules.Completeness(agreement, await change.FindSubjectsAsync(agreement, cancel));
            if (open.Count > 0)
                return open;
            if (AgreementRules.WhyNotSign(agreement, standing, command.Side, name ?? "", user.Id) is { } no)
                return no;
            // Nobody signs a text that was drawn up anew after the form was shown.
            if (DossierChange.WhyNotCurrent(agreement, command.Version) is { } stale)
                return stale;
            var drawnUp = await change.Db.Set<AgreementDraft>().Where(d => d.AgreementId == agreement.Id && d.Number == agreement.Draft)
                .Select(d => d.MadeAt).SingleAsync(cancel);
            var refusals = Check(command, name, Clock.DayOf(drawnUp), change.Today);
            if (refusals.Count > 0)
                return refusals;

            var signature = new AgreementSignature
            {
                AgreementId = agreement.Id,
                Side = command.Side,
                Name = name!.Trim(),
                Function = command.Function!.Trim(),
                SignedOn = command.On!.Value,
                Draft = agreement.Draft,
                WhyEarlier = EarlierDay.Kept(command.On.Value, Clock.DayOf(drawnUp), command.WhyEarlier),
                RecordedById = user.Id,
                RecordedBy = user.Name,
                RecordedAt = change.Now,
            };
            change.Db.Add(signature);
            change.Record(new AgreementSigned(signature.Side, signature.Name, signature.Function, signature.SignedOn, signature.Draft), signature.WhyEarlier);
            if (standing.Count == 0)
                await WaitForOtherAsync(change, agreement, cancel);
            else
                await BindAsync(change, agreement, signature.SignedOn > standing[0].SignedOn ? signature.SignedOn : standing[0].SignedOn, cancel);
            return default(Done);
        }, cancel);

    private async Task WaitForOtherAsync(DossierChange change, Agreement agreement, CancellationToken cancel)
    {
        if (values.Find("agreement.signature.warn-days", change.Today)?.Number is { } days)
            await change.SetDeadlineAsync(LocationDeadlines.AgreementSignature, agreement.Id, new(change.Dossier.Name, change.Today.AddDays((int)days), "afspraak"), cancel);
    }

    private async Task BindAsync(DossierChange change, Agreement agreement, DateOnly on, CancellationToken cancel)
    {
        agreement.Bind(on);
        change.Dossier.Agree(agreement.Places, agreement.From, agreement.To);
        await change.CloseDeadlinesAsync(agreement.Id, cancel);
        await change.SetAgreementDaysAsync(agreement, values, cancel);
        change.Record(new AgreementBound(agreement.Places, agreement.From, agreement.To));
    }

    private static List<Refusal> Check(SignAgreement command, string? name, DateOnly drawnUp, DateOnly today)
    {
        var refusals = new List<Refusal>();
        refusals.Text(nameof(command.Name), name, 120);
        refusals.Text(nameof(command.Function), command.Function, 120);
        refusals.Text(nameof(command.WhyEarlier), command.WhyEarlier, TypedText.LongestReason, required: false);
        if (command.On is null)
            refusals.Add(Refusal.Invalid(nameof(command.On), "required"));
        else if (command.On > today)
            refusals.Add(Refusal.Invalid(nameof(command.On), "agreement.signed-future", today));
        else if (command.On < drawnUp && command.WhyEarlier.Filled() is null)
            refusals.Add(Refusal.Invalid(nameof(command.On), "agreement.signed-before-draft", drawnUp));
        return refusals;
    }
}
