using Kwartiermaker.Contracts.Access;
using Kwartiermaker.Locations;
using Kwartiermaker.Locations.Feasibility;
using Kwartiermaker.Web.Forms;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Kwartiermaker.Web.Pages.Locations.Feasibility;

/// <summary>Starts the study or changes who leads it.</summary>
[Authorize(LocationsPermissions.PrepareStudy)]
public sealed class StudySetupModel(GetStudyHandler get, StartStudyHandler start, ChangeStudyHandler change, IPeople people) : DossierPage
{
    [BindProperty]
    public StudySetupInput Input { get; set; } = new();

    public bool IsNew => Input.Version == 0;

    public IReadOnlyList<SelectListItem> People { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var study = await get.HandleAsync(DossierId, cancel);
        Input = study is null ? new()
            : study.Decision == StudyDecision.NoGo ? new() { LeadId = study.LeadId, MunicipalityLead = study.MunicipalityLead, MunicipalityFunction = study.MunicipalityFunction }
            : StudySetupInput.From(study);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!ModelState.IsValid)
            return Page();
        if (IsNew)
        {
            var started = await start.HandleAsync(new StartStudy(DossierId, Input.LeadId, Input.MunicipalityLead, Input.MunicipalityFunction, Input.Investment), cancel);
            return started.Succeeded ? DoneAt($"/locaties/{DossierId}/haalbaarheid", "Het onderzoek is begonnen.") : Refused(started.Refusals);
        }

        var result = await change.HandleAsync(new ChangeStudy(DossierId, Input.Version, Input.LeadId, Input.MunicipalityLead, Input.MunicipalityFunction, Input.Investment), cancel);
        if (result.Succeeded)
            return DoneAt($"/locaties/{DossierId}/haalbaarheid", "De opzet is bewaard.");
        var names = (await people.FindAsync(cancel)).ToDictionary(p => p.Id, p => p.Name);
        var stored = await get.HandleAsync(DossierId, cancel) is { } study ? StudySetupInput.From(study) : new();
        var shown = Input.Named(names);
        var page = RefusedTakingVersion(result.Refusals, shown, stored.Named(names));
        Input.Version = shown.Version;
        return page;
    }

    protected override async Task LoadAsync(CancellationToken cancel) =>
        People = [.. (await people.FindAsync(cancel)).Select(p => new SelectListItem(p.Name, p.Id.ToString()))];
}

public sealed class StudySetupInput
{
    /// <summary>0 when there is no study yet.</summary>
    public int Version { get; set; }

    public Guid? LeadId { get; set; }

    public string? MunicipalityLead { get; set; }

    public string? MunicipalityFunction { get; set; }

    public decimal? Investment { get; set; }

    public static StudySetupInput From(StudyView study) => new()
    {
        Version = study.Version,
        LeadId = study.LeadId,
        MunicipalityLead = study.MunicipalityLead,
        MunicipalityFunction = study.MunicipalityFunction,
        Investment = study.Investment,
    };

    /// <summary>The same with the person by name, to show beside another version.</summary>
    public Shown Named(Dictionary<Guid, string> names) => new()
    {
        Version = Version,
        LeadId = LeadId is { } id ? names.GetValueOrDefault(id) : null,
        MunicipalityLead = MunicipalityLead,
        MunicipalityFunction = MunicipalityFunction,
        Investment = Investment,
    };

    public sealed class Shown : IStoredVersion
    {
        public int Version { get; set; }

        public string? LeadId { get; init; }

        public string? MunicipalityLead { get; init; }

        public string? MunicipalityFunction { get; init; }

        public decimal? Investment { get; init; }
    }
}
