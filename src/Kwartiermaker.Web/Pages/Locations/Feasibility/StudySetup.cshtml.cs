using Kwartiermaker.Common.Checks;
using Kwartiermaker.Common;
using Kwartiermaker.Common.Rights;
using Kwartiermaker.Locations;
using Kwartiermaker.Locations.Feasibility;
using Kwartiermaker.Web.Forms;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Kwartiermaker.Web.Pages.Locations.Feasibility;

/// <summary>Starts the study or changes who leads it.</summary>
[Authorize(LocationsPermissions.PrepareStudy)]
public sealed class StudySetupModel(GetStudyHandler get, StartStudyHandler start, ChangeStudyHandler change, IPeople people) : EditPage<StudySetupInput>
{
    public bool IsNew => Input.Version == 0;

    public IReadOnlyList<SelectListItem> People { get; private set; } = [];

    public override string Back => Links.Feasibility.Of(DossierId);

    protected override string DoneText => IsNew ? Texts["Het onderzoek is begonnen."] : Texts["De opzet is bewaard."];

    protected override async Task<IReadOnlyList<Refusal>> SaveAsync(StudySetupInput input, CancellationToken cancel)
    {
        var i = input;
        return IsNew
            ? (await start.HandleAsync(new StartStudy(DossierId, i.LeadId, i.MunicipalityLead, i.MunicipalityFunction, i.Investment), cancel)).Refusals
            : (await change.HandleAsync(new ChangeStudy(DossierId, i.Version, i.LeadId, i.MunicipalityLead, i.MunicipalityFunction, i.Investment), cancel)).Refusals;
    }

    protected override async Task<StudySetupInput?> StoredAsync(CancellationToken cancel) => await get.HandleAsync(DossierId, cancel) switch
    {
        null => new StudySetupInput(),
        { Decision: StudyDecision.NoGo } last => StudySetupInput.After(last),
        var study => StudySetupInput.From(study),
    };

    protected override async Task LoadAsync(CancellationToken cancel) =>
        People = [.. (await people.FindAsync(cancel)).Select(p => new SelectListItem(p.Name, p.Id.ToString()))];
}

public sealed class StudySetupInput : IStoredVersion
{
    /// <summary>0 when there is no study yet.</summary>
    public int Version { get; set; }

    public Guid? LeadId { get; set; }

    public string? MunicipalityLead { get; set; }

    public string? MunicipalityFunction { get; set; }

    [TypedAs(NumberKind.Money)]
    public decimal? Investment { get; set; }

    public static StudySetupInput From(StudyView study) => new()
    {
        Version = study.Version,
        LeadId = study.LeadId,
        MunicipalityLead = study.MunicipalityLead,
        MunicipalityFunction = study.MunicipalityFunction,
        Investment = study.Investment,
    };

    /// <summary>A next round, led by the same people.</summary>
    public static StudySetupInput After(StudyView last) =>
        new() { LeadId = last.LeadId, MunicipalityLead = last.MunicipalityLead, MunicipalityFunction = last.MunicipalityFunction };
}
