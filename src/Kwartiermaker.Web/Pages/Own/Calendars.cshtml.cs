using Kwartiermaker.Common.Calendar;
using Kwartiermaker.Common.Interests;
using Kwartiermaker.Common.Language;
using Kwartiermaker.Web.Access;
using Kwartiermaker.Web.Forms;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Kwartiermaker.Web.Pages.Own;

/// <summary>One's own work, and that of each location one follows, in one's own calendar.</summary>
[Authorize(SignInSetup.SignedIn)]
public sealed class CalendarsModel(RenewFeedHandler renew, FindFollowedHandler followed) : FormPage
{
    /// <summary>Empty: all that is mine.</summary>
    [BindProperty]
    public Guid? SubjectId { get; set; }

    public IReadOnlyList<FeedRow> Feeds { get; private set; } = [];

    public IReadOnlyList<InterestRow> Followed { get; private set; } = [];

    /// <summary>Of the address that was just made; shown once.</summary>
    public string? Secret { get; private set; }

    public Task OnGetAsync(CancellationToken cancel) => LoadAsync(cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var result = await renew.HandleAsync(new RenewFeed(SubjectId), cancel);
        await LoadAsync(cancel);
        if (!result.Succeeded)
            return Refused(result.Refusals);
        Secret = result.Value;
        return Page();
    }

    public async Task<IActionResult> OnPostEndAsync([FromForm(Name = "feed")] Guid feed, CancellationToken cancel) =>
        await renew.EndAsync(feed, cancel) == 0 ? NotFound() : DoneAt(Links.Own.Calendars(), "Dit adres opent niets meer.");

    public string AddressOf(string secret) => $"{Request.Scheme}://{Request.Host}{CalendarFiles.Root}/{secret}.ics";

    public IEnumerable<SelectListItem> Choices(Texts texts) =>
        [new(texts["Alles van mij"], ""), .. Followed.Select(f => new SelectListItem(f.Name, f.SubjectId.ToString()))];

    private async Task LoadAsync(CancellationToken cancel)
    {
        Feeds = await renew.FindAsync(cancel);
        Followed = await followed.HandleAsync(cancel);
    }
}
