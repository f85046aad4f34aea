using Kwartiermaker.Common;
using Kwartiermaker.Locations;
using Kwartiermaker.Locations.Agreements;
using Kwartiermaker.Web.Forms;
using Microsoft.AspNetCore.Authorization;

namespace Kwartiermaker.Web.Pages.Locations.Agreements;

/// <summary>Records the evaluation of the agreement.</summary>
[Authorize(LocationsPermissions.Negotiate)]
public sealed class EvaluateAgreementModel(GetAgreementHandler get, RecordEvaluationHandler record) : EditPage<EvaluationInput>
{
    public AgreementView Agreement { get; private set; } = null!;

    public override string Back => Links.Agreements.Of(DossierId);

    protected override string DoneText => Texts["De evaluatie is bewaard."];

    protected override async Task<IReadOnlyList<Refusal>> SaveAsync(EvaluationInput input, CancellationToken cancel) =>
        (await record.HandleAsync(new RecordEvaluation(DossierId, input.Version, input.On, input.Outcome), cancel)).Refusals;

    protected override async Task<EvaluationInput?> StoredAsync(CancellationToken cancel)
    {
        if (await get.HandleAsync(DossierId, cancel) is not { } stored)
            return null;
        Agreement = stored;
        return EvaluationInput.From(stored);
    }
}

public sealed class EvaluationInput : IStoredVersion
{
    public int Version { get; set; }

    public DateOnly? On { get; set; }

    public string? Outcome { get; set; }

    public static EvaluationInput From(AgreementView a) => new() { Version = a.Version, On = a.EvaluatedOn, Outcome = a.Evaluation };
}
