using Kwartiermaker.Common.Rights;
using Kwartiermaker.Locations;
using Kwartiermaker.Locations.Communication;
using Kwartiermaker.Locations.Requests;
using Kwartiermaker.Web.Forms;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Kwartiermaker.Web.Pages.Locations.Requests;

[Authorize(LocationsPermissions.Request)]
public sealed class SendRequestModel(
    SendRequestHandler send, FindRequestsHandler requests, FindReviewsHandler reviews, LastCommunicationHandler last, CurrentUser user) : DossierPage
{
    [BindProperty(SupportsGet = true, Name = "version")]
    public int Version { get; set; }

    [BindProperty]
    public SendRequestInput Input { get; set; } = new();

    /// <summary>What the communication adviser said of this version.</summary>
    public IEnumerable<ReviewRow> Reviews { get; private set; } = [];

    /// <summary>There is an adviser, who is somebody else and has said nothing of this version.</summary>
    public bool IsUnreviewed => Dossier.CommunicationAdviserId is { } adviser && adviser != user.Id && Reviews.All(r => r.Lapsed);

    public async Task OnGetAsync(CancellationToken cancel)
    {
        (Input.SentOn, Input.SentBy) = (Today, user.Name);
        Input.Communication = CommunicationInput.After(await last.HandleAsync(DossierId, cancel));
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!ModelState.IsValid)
            return Page();
        var result = await send.HandleAsync(
            new SendRequest(DossierId, Version, Input.SentOn, Input.Means, Input.SentTo ?? "", Input.SentBy ?? "", Input.Communication.ToCheck()), cancel);
        return result.Succeeded ? DoneAt(Links.Requests.Of(DossierId), "De verzending is vastgelegd.") : Refused(result.Refusals);
    }

    protected override async Task LoadAsync(CancellationToken cancel)
    {
        if ((await requests.HandleAsync(DossierId, cancel)).FirstOrDefault(r => r.VersionNumber == Version) is { } version)
            Reviews = (await reviews.HandleAsync(DossierId, cancel))[version.Id];
    }
}

public sealed class SendRequestInput
{
    public DateOnly? SentOn { get; set; }

    public SendingMeans? Means { get; set; }

    public string? SentTo { get; set; }

    public string? SentBy { get; set; }

    public CommunicationInput Communication { get; set; } = new();
}
