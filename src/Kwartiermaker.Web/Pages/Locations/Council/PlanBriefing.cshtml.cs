using Kwartiermaker.Common.Rights;
using Kwartiermaker.Locations;
using Kwartiermaker.Locations.Communication;
using Kwartiermaker.Locations.Council;
using Kwartiermaker.Web.Forms;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Kwartiermaker.Web.Pages.Locations.Council;

[Authorize(LocationsPermissions.Talk)]
public sealed class PlanBriefingModel(PlanBriefingHandler plan, LastCommunicationHandler last, IPeople people, CurrentUser user) : DossierPage
{
    [BindProperty]
    public PlanBriefingInput Input { get; set; } = new();

    public IReadOnlyList<Person> People { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Input.OurSide = [user.Id];
        Input.Communication = CommunicationInput.After(await last.HandleAsync(DossierId, cancel));
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!ModelState.IsValid)
            return Page();
        var result = await plan.HandleAsync(new PlanBriefing(DossierId, Input.Forum, ToUtc(Input.At), Input.OurSide, Input.Communication.ToCheck(), Input.WhyEarlier), cancel);
        return result.Succeeded ? DoneAt(Links.Council.Of(DossierId), "De bijeenkomst is gepland.") : Refused(result.Refusals);
    }

    protected override async Task LoadAsync(CancellationToken cancel) => People = (await people.FindAsync(cancel)).OfTheAgency().WhoCanSee(Dossier);
}

public sealed class PlanBriefingInput
{
    public CouncilForum? Forum { get; set; }

    /// <summary>Dutch local time.</summary>
    public DateTime? At { get; set; }

    public string? WhyEarlier { get; set; }

    public List<Guid> OurSide { get; set; } = [];

    public CommunicationInput Communication { get; set; } = new();
}
