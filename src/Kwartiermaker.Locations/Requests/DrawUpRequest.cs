using Kwartiermaker.Common;
using Kwartiermaker.Common.FollowUps;
using Kwartiermaker.Contracts.Reference;
using Kwartiermaker.Locations.Dossiers;
using Kwartiermaker.Locations.Positions;
using Kwartiermaker.Locations.Talks;
using Microsoft.EntityFrameworkCore;

namespace Kwartiermaker.Locations.Requests;

/// <summary>Draws up the formal request, or its next version: only after a positive position (row B5).</summary>
/// <param name="BasedOn">Version that the form was made from; 0 when there was none.</param>
public sealed record DrawUpRequest(Guid DossierId, int BasedOn, RequestChoices Choices);

public sealed class DrawUpRequestHandler(DossierDesk desk, IMunicipalities municipalities, Organisation organisation)
{
    /// <returns>The number of the new version.</returns>
    public Task<Result<int>> HandleAsync(DrawUpRequest command, CancellationToken cancel) =>
        desk.ChangeAsync<int>(command.DossierId, LocationsPermissions.Request, async change =>
        {
            if (change.Dossier.WhyNotReached(Phase.FormalRequest) is { } early)
                return early;
            if (change.Dossier.WhyNotBeforeSignature() is { } signed)
                return signed;
            var position = await change.Db.CurrentPositionAsync(command.DossierId, cancel);
            if (position is not { AllowsRequest: true })
                return Refusal.Rule("request.position-not-positive");
            var latest = await change.Db.Set<FormalRequest>().AsNoTracking().Where(r => r.DossierId == command.DossierId)
                .OrderByDescending(r => r.VersionNumber).FirstOrDefaultAsync(cancel);
            if ((latest?.VersionNumber ?? 0) != command.BasedOn)
                return Refusal.Stale();
            var refusals = RequestRules.Check(command.Choices);
            if (refusals.Count > 0)
                return refusals;

            var asked = (await change.Db.FollowUpsOfAsync(position.Id, cancel)).Select(f => f.Text).ToList();
            var text = new RequestText(command.Choices, FactsOf(change.Dossier, position, asked));
            if (latest is not null && FormalRequest.Same(latest.Text, text))
                return Refusal.Rule("request.unchanged", latest.VersionNumber);
            var request = new FormalRequest
            {
                DossierId = command.DossierId,
                VersionNumber = command.BasedOn + 1,
                Text = text,
                DrawnUpAt = change.Now,
                DrawnUpBy = change.User.Name,
            };
            change.Db.Add(request);
            change.Record(
                new RequestDrawnUp(request.VersionNumber, command.Choices.PlacesAsked!.Value, command.Choices.AskedFrom!.Value, command.Choices.AskedUntil),
                tell: change.AskAdviser(request.Id));
            return request.VersionNumber;
        }, cancel);

    private RequestFacts FactsOf(Dossier dossier, Position position, IReadOnlyList<string> asked) => new(
        organisation.Name,
        string.Join('\n', new[] { organisation.Name, organisation.Department, organisation.Address, organisation.PostcodeTown }.Where(line => line.Length > 0)),
        municipalities.Find(dossier.MunicipalityCode)!.Name,
        dossier.Name,
        string.Join(", ", new[] { dossier.Address, $"{dossier.Postcode} {dossier.Town}".Trim() }),
        position.TakenOn,
        position.Reference,
        asked);
}
