using Kwartiermaker.Locations;
using Kwartiermaker.Locations.Communication;
using Kwartiermaker.Web.Forms;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Kwartiermaker.Web.Pages.Locations.Communication;

/// <summary>The communication adviser reads what will be said, and agrees or says what must change.</summary>
[Authorize(LocationsPermissions.CheckCommunication)]
public sealed class ReviewModel(FindCommunicationHandler find, FindReviewsHandler reviews, ReviewCommunicationHandler review) : DossierPage
{
    [BindProperty(SupportsGet = true, Name = "source")]
    public Guid SourceId { get; set; }

    [BindProperty]
    public ReviewInput Input { get; set; } = new();

    /// <summary>Null when there is nothing left to agree.</summary>
    public CommunicationToReview? Asked { get; private set; }

    /// <summary>What was said of it before it was changed.</summary>
    public IEnumerable<ReviewRow> Reviews { get; private set; } = [];

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var result = await review.HandleAsync(new ReviewCommunication(DossierId, SourceId, Input.Version, Input.Outcome, Input.Advice), cancel);
        if (result.Succeeded)
            return DoneAt(Links.Dossier(DossierId), Input.Outcome == ReviewOutcome.Agreed ? "De communicatie is afgestemd." : "Uw advies gaat terug naar de vastgoedregisseur.");
        // What is said stands above the form as it is now.
        return await FindAsync(cancel) is { } now
            ? RefusedTakingVersion(result.Refusals, Input, new ReviewInput { Version = now.Version, Outcome = Input.Outcome, Advice = Input.Advice })
            : Refused(result.Refusals);
    }

    protected override async Task LoadAsync(CancellationToken cancel)
    {
        Asked = await FindAsync(cancel);
        if (Input.Version == 0)
            Input.Version = Asked?.Version ?? 0;
        Reviews = (await reviews.HandleAsync(DossierId, cancel))[SourceId];
    }

    private async Task<CommunicationToReview?> FindAsync(CancellationToken cancel) =>
        (await find.HandleAsync(DossierId, cancel)).FirstOrDefault(c => c.SourceId == SourceId);
}

public sealed class ReviewInput : IStoredVersion
{
    /// <summary>Of what is said, as it was read.</summary>
    public int Version { get; set; }

    public ReviewOutcome? Outcome { get; set; }

    public string? Advice { get; set; }
}
