using Kwartiermaker.Common.Checks;
using Kwartiermaker.Common;
using Kwartiermaker.Common.Rights;
using Kwartiermaker.Contracts.Locations;
using Kwartiermaker.Locations;
using Kwartiermaker.Locations.Agreements;
using Kwartiermaker.Locations.Dossiers;
using Kwartiermaker.Locations.Proposals;
using Kwartiermaker.Web.Forms;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Kwartiermaker.Web.Pages.Locations.Agreements;

/// <summary>The governance agreement: six subjects, terms, drafts and the two signatures.</summary>
[Authorize(LocationsPermissions.View)]
public sealed class AgreementModel(
    GetAgreementHandler get, GetProposalsHandler proposals, StartAgreementHandler start, MakeDraftHandler makeDraft, AddMeasureHandler addMeasure,
    RemoveMeasureHandler removeMeasure, SignAgreementHandler sign, WithdrawSignatureHandler withdraw, CurrentUser user) : DossierPage
{
    protected override bool ShowsFiles => true;

    public AgreementView? Agreement { get; private set; }

    public ProposalRow? Proposal { get; private set; }

    [BindProperty]
    public MeasureInput Measure { get; set; } = new();

    [BindProperty]
    public SignInput Agency { get; set; } = new();

    [BindProperty]
    public SignInput Municipality { get; set; } = new();

    [BindProperty]
    public ReasonInput Withdraw { get; set; } = new();

    public bool IsEarly => Dossier.Phase < Phase.Agreement;

    public bool MayNegotiate => IsActive && user.May(LocationsPermissions.Negotiate);

    public bool MayChange => MayNegotiate && Agreement is { CanChange: true };

    /// <summary>The municipality's own official says here what it wants.</summary>
    public bool MayHear => IsActive && Agreement is { CanChange: true } && user.May(LocationsPermissions.AnswerForMunicipality);

    private bool IsActive => Dossier.Standing == Standing.Active;

    private string Here => Links.Agreements.Of(DossierId);

    /// <summary>Whether this user may record a signature of the side, now that the text is ready for it.</summary>
    public bool MaySign(Side side) => IsActive && Agreement is { CanSign: true } && SignsFor(side);

    public bool MayWithdraw(Side side) => IsActive && Agreement is { SignedOn: null } && SignsFor(side);

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var stored = await get.HandleAsync(DossierId, cancel);
        // The function in the text is that of whom the text names, and of nobody else.
        Agency = new SignInput { Function = stored?.AgencySigner == user.Name ? stored.AgencyFunction : Texts["role." + user.Role], On = Today };
        Municipality = new SignInput { Name = stored?.MunicipalitySigner, Function = stored?.MunicipalityFunction, On = Today };
    }

    public async Task<IActionResult> OnPostStartAsync(CancellationToken cancel) =>
        Answer(await start.HandleAsync(new StartAgreement(DossierId), cancel), "De overeenkomst is begonnen met wat in het voorstel is afgesproken.");

    public async Task<IActionResult> OnPostDraftAsync(int version, CancellationToken cancel) =>
        Answer(await makeDraft.HandleAsync(new MakeDraft(DossierId, version), cancel), "Het concept is gemaakt.");

    public async Task<IActionResult> OnPostMeasureAsync(CancellationToken cancel)
    {
        if (!ModelState.IsValid)
            return Page();
        var result = await addMeasure.HandleAsync(new AddMeasure(DossierId, Measure.Description, Measure.Amount, Measure.PaidBy, Measure.ReadyBy), cancel);
        return Answer(result, "De maatregel is toegevoegd.", nameof(Measure));
    }

    public async Task<IActionResult> OnPostRemoveAsync(Guid measureId, CancellationToken cancel) =>
        Answer(await removeMeasure.HandleAsync(new RemoveMeasure(DossierId, measureId), cancel), "De maatregel is weggehaald.");

    public Task<IActionResult> OnPostSignAgencyAsync(CancellationToken cancel) => SignAsync(Side.Agency, Agency, nameof(Agency), cancel);

    public Task<IActionResult> OnPostSignMunicipalityAsync(CancellationToken cancel) => SignAsync(Side.Municipality, Municipality, nameof(Municipality), cancel);

    public async Task<IActionResult> OnPostWithdrawAsync(Side side, CancellationToken cancel) =>
        Answer(await withdraw.HandleAsync(new WithdrawSignature(DossierId, side, Withdraw.Reason), cancel), "De handtekening is ingetrokken.", nameof(Withdraw));

    protected override async Task LoadAsync(CancellationToken cancel)
    {
        Agreement = await get.HandleAsync(DossierId, cancel);
        Proposal = Agreement is null ? (await proposals.HandleAsync(DossierId, cancel))!.Agreed : null;
    }

    private bool SignsFor(Side side) => side == Side.Agency
        ? user.May(LocationsPermissions.SignForAgency)
        : user.May(LocationsPermissions.AnswerForMunicipality) || user.May(LocationsPermissions.Negotiate);

    private async Task<IActionResult> SignAsync(Side side, SignInput input, string prefix, CancellationToken cancel) => ModelState.IsValid
        ? Answer(
            await sign.HandleAsync(new SignAgreement(DossierId, input.Version, side, input.Name, input.Function, input.On, input.WhyEarlier), cancel),
            "De handtekening is vastgelegd.", prefix)
        : Page();

    private IActionResult Answer<T>(Result<T> result, string done, string prefix = "Input") => result.Succeeded ? DoneAt(Here, done) : Refused(result.Refusals, prefix);
}

public sealed class MeasureInput
{
    public string? Description { get; set; }

    [TypedAs(NumberKind.Money)]
    public decimal? Amount { get; set; }

    public Side? PaidBy { get; set; }

    public DateOnly? ReadyBy { get; set; }
}

public sealed class SignInput
{
    public int Version { get; set; }

    public string? Name { get; set; }

    public string? Function { get; set; }

    public DateOnly? On { get; set; }

    public string? WhyEarlier { get; set; }
}
