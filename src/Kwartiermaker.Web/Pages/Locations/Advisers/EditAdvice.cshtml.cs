using Kwartiermaker.Locations;
using Kwartiermaker.Locations.Advisers;
using Kwartiermaker.Web.Forms;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Kwartiermaker.Web.Pages.Locations.Advisers;

/// <summary>An advice of an external adviser, and whether it is taken over.</summary>
[Authorize(LocationsPermissions.Build)]
public sealed class EditAdviceModel(FindAdvisersHandler find, RecordAdviceHandler record) : DossierPage
{
    [BindProperty(SupportsGet = true)]
    public Guid AdviserId { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid? AdviceId { get; set; }

    [BindProperty]
    public AdviceInput Input { get; set; } = new();

    public AdviserRow Adviser { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (await StoredAsync(cancel) is not { } stored)
            return NotFound();
        Input = stored;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (await StoredAsync(cancel) is not { } stored)
            return NotFound();
        if (!ModelState.IsValid)
            return Page();
        var result = await record.HandleAsync(
            new RecordAdvice(DossierId, AdviserId, AdviceId, Input.Version, Input.Subject ?? "", Input.Text ?? "", Input.On, Input.Followed, Input.Reason), cancel);
        return result.Succeeded ? DoneAt($"/locaties/{DossierId}/bouwplan#adviseurs", "Het advies is bewaard.") : Refused(result.Refusals, Input, stored);
    }

    private async Task<AdviceInput?> StoredAsync(CancellationToken cancel)
    {
        if ((await find.HandleAsync(DossierId, cancel)).SingleOrDefault(a => a.Id == AdviserId) is not { } adviser)
            return null;
        Adviser = adviser;
        if (AdviceId is not { } id)
            return new AdviceInput { On = Today };
        return adviser.Advice.SingleOrDefault(a => a.Id == id) is { } a
            ? new AdviceInput { Version = a.Version, Subject = a.Subject, Text = a.Text, On = a.On, Followed = a.Followed, Reason = a.Reason }
            : null;
    }
}

public sealed class AdviceInput : IStoredVersion
{
    public int Version { get; set; }

    public string? Subject { get; set; }

    public string? Text { get; set; }

    public DateOnly? On { get; set; }

    public AdviceUptake Followed { get; set; }

    public string? Reason { get; set; }
}
