using Kwartiermaker.Common.Rights;
using Kwartiermaker.Locations;
using Kwartiermaker.Locations.Communication;
using Kwartiermaker.Locations.Talks;
using Kwartiermaker.Web.Forms;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Kwartiermaker.Web.Pages.Locations.Talks;

[Authorize(LocationsPermissions.Talk)]
public sealed class PlanTalkModel(PlanTalkHandler plan, LastCommunicationHandler last, IPeople people, CurrentUser user) : DossierPage
{
    [BindProperty]
    public PlanTalkInput Input { get; set; } = new();

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
        var result = await plan.HandleAsync(
            new PlanTalk(
                DossierId, Input.Kind, Input.Subject ?? "", Input.With ?? "", ToUtc(Input.At), Input.Communication.ToCheck(), Input.OurSide, Input.Report,
                Input.WhyEarlier), cancel);
        if (!result.Succeeded)
            return Refused(result.Refusals);
        return string.IsNullOrWhiteSpace(Input.Report)
            ? DoneAt(Links.Talks.Of(DossierId), "Het gesprek is gepland.")
            : DoneAt(Links.Talks.Of(DossierId), "Het gesprek is vastgelegd.");
    }

    protected override async Task LoadAsync(CancellationToken cancel) => People = (await people.FindAsync(cancel)).OfTheAgency().WhoCanSee(Dossier);
}

public sealed class PlanTalkInput
{
    public TalkKind Kind { get; set; }

    public string? Subject { get; set; }

    public string? With { get; set; }

    /// <summary>Dutch local time.</summary>
    public DateTime? At { get; set; }

    public string? WhyEarlier { get; set; }

    public List<Guid> OurSide { get; set; } = [];

    public CommunicationInput Communication { get; set; } = new();

    /// <summary>When the talk has been held already.</summary>
    public string? Report { get; set; }
}
