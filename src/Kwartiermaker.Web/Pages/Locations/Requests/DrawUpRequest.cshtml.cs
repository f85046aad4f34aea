using Kwartiermaker.Locations;
using Kwartiermaker.Locations.Requests;
using Kwartiermaker.Web.Forms;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Kwartiermaker.Web.Pages.Locations.Requests;

[Authorize(LocationsPermissions.Request)]
public sealed class DrawUpRequestModel(DrawUpRequestHandler drawUp, GetRequestDraftHandler draft) : DossierPage
{
    [BindProperty]
    public RequestInput Input { get; set; } = new();

    public async Task OnGetAsync(CancellationToken cancel) => Input = RequestInput.From((await draft.HandleAsync(DossierId, cancel))!);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!ModelState.IsValid)
            return Page();
        var result = await drawUp.HandleAsync(new DrawUpRequest(DossierId, Input.Version, Input.ToChoices()), cancel);
        return result.Succeeded
            ? DoneAt(Links.Requests.Letter(DossierId, result.Value), "De nieuwe versie is bewaard. Lees de brief na en leg daarna de verzending vast.")
            : RefusedTakingVersion(result.Refusals, Input, RequestInput.From((await draft.HandleAsync(DossierId, cancel))!));
    }
}

public sealed class RequestInput : IStoredVersion
{
    /// <summary>The version that the form was made from.</summary>
    public int Version { get; set; }

    public string? RecipientAddress { get; set; }

    public string? SenderPlace { get; set; }

    public DateOnly? LetterDate { get; set; }

    public string? OurReference { get; set; }

    public int? PlacesAsked { get; set; }

    public DateOnly? AskedFrom { get; set; }

    public DateOnly? AskedUntil { get; set; }

    public string? TargetGroup { get; set; }

    public string? Explanation { get; set; }

    /// <summary>One on each line.</summary>
    public string? Commitments { get; set; }

    public DateOnly? AnswerBy { get; set; }

    public string? ContactPerson { get; set; }

    public string? SignatoryName { get; set; }

    public string? SignatoryRole { get; set; }

    public static RequestInput From(RequestDraft draft)
    {
        ArgumentNullException.ThrowIfNull(draft);
        var c = draft.Choices;
        return new()
        {
            Version = draft.BasedOn,
            RecipientAddress = c.RecipientAddress,
            SenderPlace = c.SenderPlace,
            LetterDate = c.LetterDate,
            OurReference = c.OurReference,
            PlacesAsked = c.PlacesAsked,
            AskedFrom = c.AskedFrom,
            AskedUntil = c.AskedUntil,
            TargetGroup = c.TargetGroup,
            Explanation = c.Explanation,
            Commitments = string.Join('\n', c.Commitments),
            AnswerBy = c.AnswerBy,
            ContactPerson = c.ContactPerson,
            SignatoryName = c.SignatoryName,
            SignatoryRole = c.SignatoryRole,
        };
    }

    public RequestChoices ToChoices() => new(
        Trim(RecipientAddress), Trim(SenderPlace), LetterDate, Trim(OurReference), PlacesAsked, AskedFrom, AskedUntil, Trim(TargetGroup),
        (Commitments ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
        string.IsNullOrWhiteSpace(Explanation) ? null : Trim(Explanation), AnswerBy, Trim(ContactPerson), Trim(SignatoryName), Trim(SignatoryRole));

    private static string Trim(string? text) => (text ?? "").Trim().ReplaceLineEndings("\n");
}
