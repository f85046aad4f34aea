using Kwartiermaker.Common;
using Microsoft.AspNetCore.Mvc;

namespace Kwartiermaker.Web.Forms;

/// <summary>A page of a dossier with one form on what is stored: it opens as stored, and one use case saves it.</summary>
public abstract class EditPage<TInput> : DossierPage
    where TInput : class, IStoredVersion, new()
{
    [BindProperty]
    public TInput Input { get; set; } = new();

    /// <summary>Where the form leads to, saved or not.</summary>
    public abstract string Back { get; }

    /// <summary>What was done, in the language of whoever reads it.</summary>
    protected abstract string DoneText { get; }

    /// <summary>
    /// What is stored at this moment, or a start for something new; null when there is nothing here, and the page is not found.
    /// After a refusal it is called after the use case: what somebody else saved in between is what the person must see.
    /// </summary>
    protected abstract Task<TInput?> StoredAsync(CancellationToken cancel);

    /// <summary>Passes the form to its use case, and answers with what that refused: nothing when it is saved.</summary>
    protected abstract Task<IReadOnlyList<Refusal>> SaveAsync(TInput input, CancellationToken cancel);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        // On a GET only the address is bound: one that cannot be read leads nowhere.
        if (!ModelState.IsValid || await StoredAsync(cancel) is not { } stored)
            return NotFound();
        Input = stored;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!ModelState.IsValid)
            return await StoredAsync(cancel) is null ? NotFound() : Page();
        var refusals = await SaveAsync(Input, cancel);
        return refusals.Count == 0 ? await SavedAsync(cancel) : await AnswerAsync(refusals, DoneText, cancel);
    }

    /// <summary>Where it goes when it is saved; a page whose act can be taken back offers that here.</summary>
    protected virtual Task<RedirectResult> SavedAsync(CancellationToken cancel) => Task.FromResult(SaidAt(Back, DoneText));

    /// <summary>Goes back, or shows the form again beside what is stored now; also for another button of the same form.</summary>
    protected async Task<IActionResult> AnswerAsync(IReadOnlyList<Refusal> refusals, string doneText, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(refusals);
        if (refusals.Count == 0)
            return SaidAt(Back, doneText);
        return await StoredAsync(cancel) is { } stored ? RefusedTakingVersion(refusals, Input, stored) : NotFound();
    }
}
