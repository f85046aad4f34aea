using Kwartiermaker.Common;
using Kwartiermaker.Locations;
using Kwartiermaker.Locations.Agreements;
using Kwartiermaker.Locations.Amendments;
using Kwartiermaker.Web.Forms;
using Microsoft.AspNetCore.Authorization;

namespace Kwartiermaker.Web.Pages.Locations.Agreements;

/// <summary>The terms of the agreement beside its six subjects.</summary>
[Authorize(LocationsPermissions.Negotiate)]
public sealed class AgreementTermsModel(GetAgreementHandler get, ChangeTermsHandler change, CompleteTermsHandler complete) : EditPage<TermsInput>
{
    public AgreementView Agreement { get; private set; } = null!;

    public override string Back => Links.Agreements.Of(DossierId);

    protected override string DoneText => Texts["De looptijd is bewaard."];

    protected override async Task<IReadOnlyList<Refusal>> SaveAsync(TermsInput input, CancellationToken cancel)
    {
        var i = input;
        var terms = new ChangeTerms(
            DossierId, i.Version, i.ExtensionMonths, i.ExtensionDecideMonths, i.NoticeMonths, i.EvaluateOn, i.MeetingsPerYear, i.ClearingWeeks,
            i.AgencySigner, i.AgencyFunction, i.MunicipalitySigner, i.MunicipalityFunction);
        var taken = (await get.HandleAsync(DossierId, cancel))?.IsTakenOver == true;
        return (taken ? await complete.HandleAsync(new CompleteTerms(terms), cancel) : await change.HandleAsync(terms, cancel)).Refusals;
    }

    protected override async Task<TermsInput?> StoredAsync(CancellationToken cancel)
    {
        if (await get.HandleAsync(DossierId, cancel) is not { } stored)
            return null;
        Agreement = stored;
        return TermsInput.From(stored);
    }
}

public sealed class TermsInput : IStoredVersion
{
    public int Version { get; set; }

    public int? ExtensionMonths { get; set; }

    public int? ExtensionDecideMonths { get; set; }

    public int? NoticeMonths { get; set; }

    public DateOnly? EvaluateOn { get; set; }

    public int? MeetingsPerYear { get; set; }

    public int? ClearingWeeks { get; set; }

    public string? AgencySigner { get; set; }

    public string? AgencyFunction { get; set; }

    public string? MunicipalitySigner { get; set; }

    public string? MunicipalityFunction { get; set; }

    public static TermsInput From(AgreementView a) => new()
    {
        Version = a.Version,
        ExtensionMonths = a.ExtensionMonths,
        ExtensionDecideMonths = a.ExtensionDecideMonths,
        NoticeMonths = a.NoticeMonths,
        EvaluateOn = a.EvaluateOn,
        MeetingsPerYear = a.MeetingsPerYear,
        ClearingWeeks = a.ClearingWeeks,
        AgencySigner = a.AgencySigner,
        AgencyFunction = a.AgencyFunction,
        MunicipalitySigner = a.MunicipalitySigner,
        MunicipalityFunction = a.MunicipalityFunction,
    };
}
