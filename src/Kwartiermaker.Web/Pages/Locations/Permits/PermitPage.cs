using Kwartiermaker.Common;
using Kwartiermaker.Locations.Permits;
using Kwartiermaker.Web.Forms;
using Microsoft.AspNetCore.Mvc;

namespace Kwartiermaker.Web.Pages.Locations.Permits;

/// <summary>Records one new fact about an application: each has a page of its own with its few fields.</summary>
public abstract class PermitPage<TInput>(FindPermitsHandler permits) : DossierPage
    where TInput : PermitInput, new()
{
    [BindProperty(SupportsGet = true)]
    public Guid PermitId { get; set; }

    [BindProperty]
    public TInput Input { get; set; } = new();

    public PermitRow Permit { get; private set; } = null!;

    public string Back => Links.Permits.One(DossierId, PermitId);

    /// <summary>The form as it opens; most facts are recorded on the day itself.</summary>
    protected abstract TInput Blank();

    protected abstract Task<Result<Done>> SaveAsync(TInput input, CancellationToken cancel);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel))
            return NotFound();
        Input = Blank();
        Input.Version = Permit.Version;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!ModelState.IsValid)
            return await FindAsync(cancel) ? Page() : NotFound();
        var result = await SaveAsync(Input, cancel);
        if (result.Succeeded)
            return DoneAt(Back, "Het is vastgelegd.");
        if (!await FindAsync(cancel))
            return NotFound();
        if (result.Refusals.Any(r => r.Kind == RefusalKind.Stale))
            TakeStoredVersion();
        return Refused(result.Refusals);
    }

    /// <summary>A new fact has nothing stored that it could differ from: it may be recorded again on the application as it is now.</summary>
    private void TakeStoredVersion()
    {
        Input.Version = Permit.Version;
        ModelState.Remove($"{nameof(Input)}.{nameof(Input.Version)}");
    }

    private async Task<bool> FindAsync(CancellationToken cancel)
    {
        if ((await permits.HandleAsync(DossierId, cancel))!.Permits.FirstOrDefault(p => p.Id == PermitId) is not { } permit)
            return false;
        Permit = permit;
        return true;
    }
}

public abstract class PermitInput
{
    /// <summary>Of the application, as it was read.</summary>
    public int Version { get; set; }
}
