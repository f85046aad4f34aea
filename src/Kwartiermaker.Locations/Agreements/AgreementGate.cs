using Kwartiermaker.Common.Database;
using Kwartiermaker.Locations.Proposals;
using Microsoft.EntityFrameworkCore;

namespace Kwartiermaker.Locations.Agreements;

/// <summary>Permit and construction work open only when the agreement is signed by both sides (brochure: "Als de bestuursovereenkomst is getekend", row B10).</summary>
internal sealed class AgreementGate(AppDbContext db) : IGateConditions
{
    private const string Page = "overeenkomst";

    public Phase Gate => Phase.PlanAndPermits;

    public async Task<IReadOnlyList<Condition>> CheckAsync(DossierFacts dossier, DateOnly today, CancellationToken cancel)
    {
        var agreement = await db.Set<Agreement>().AsNoTracking().SingleOrDefaultAsync(a => a.DossierId == dossier.Id, cancel);
        if (agreement is null)
            return [new("subjects-agreed", ConditionState.Missing, Page, "none")
                { Act = new(LocationsPermissions.Negotiate, Page) }, Signed(Side.Agency, []), Signed(Side.Municipality, [])];
        var subjects = await db.Set<AgreementSubject>().AsNoTracking().Where(s => s.AgreementId == agreement.Id).ToListAsync(cancel);
        var signatures = await db.Set<AgreementSignature>().AsNoTracking().Where(s => s.AgreementId == agreement.Id && s.WithdrawnOn == null).ToListAsync(cancel);
        var open = subjects.Where(s => s.State == SubjectState.Open).OrderBy(s => s.Kind).ToList();
        return
        [
            .. open.Select(s => new Condition(CodeOf(s.Kind), ConditionState.Missing, Page, "open")
                { Act = new(LocationsPermissions.NegotiateOrAnswer, $"{Page}/onderwerp/{s.Kind}") }),
            open.Count == 0
                ? new("subjects-agreed", ConditionState.Met, Page, "all", subjects.Count)
                : new("subjects-agreed", ConditionState.Missing, Page, "open", subjects.Count - open.Count, subjects.Count)
                    { Act = new(LocationsPermissions.NegotiateOrAnswer, Page) },
            Signed(Side.Agency, signatures),
            Signed(Side.Municipality, signatures),
        ];
    }

    private static string CodeOf(SubjectKind kind) => kind switch
    {
        SubjectKind.PlaceAndCapacity => "subject-place",
        SubjectKind.Duration => "subject-duration",
        SubjectKind.OneOffMeasures => "subject-measures",
        SubjectKind.Organisation => "subject-organisation",
        SubjectKind.Committee => "subject-committee",
        _ => "subject-education",
    };

    private static Condition Signed(Side side, List<AgreementSignature> signatures)
    {
        var code = side == Side.Agency ? "signed-agency" : "signed-municipality";
        return signatures.FirstOrDefault(s => s.Side == side) is { } signature
            ? new(code, ConditionState.Met, Page, "signed", signature.Name, signature.Function, signature.SignedOn)
            : new(code, ConditionState.Missing, Page, "none")
            {
                Act = new(side == Side.Agency ? LocationsPermissions.SignForAgency : LocationsPermissions.AnswerForMunicipality, Page),
            };
    }
}
