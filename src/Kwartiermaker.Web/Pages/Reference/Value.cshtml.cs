using Kwartiermaker.Common.Checks;
using Kwartiermaker.Common.Time;
using Kwartiermaker.Common.Timeline;
using Kwartiermaker.Reference;
using Kwartiermaker.Reference.DatedValues;
using Kwartiermaker.Web.Forms;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Kwartiermaker.Web.Pages.Reference;

/// <summary>One value through the years, and the form for what comes next.</summary>
[Authorize(ReferencePermissions.Change)]
public sealed class ValueModel(FindDatedValuesHandler find, SetDatedValueHandler set, WithdrawDatedValueHandler withdraw, Clock clock) : FormPage
{
    [BindProperty(SupportsGet = true, Name = "key")]
    public string Key { get; set; } = "";

    [BindProperty]
    public ValueInput Input { get; set; } = new();

    public IReadOnlyList<DatedValueView> Rows { get; private set; } = [];

    public IReadOnlyList<TimelineRow> History { get; private set; } = [];

    public DateOnly Today => clock.Today;

    public IReadOnlyList<SelectListItem> YesNo => [new("", ""), new(Texts["ja"], "1"), new(Texts["nee"], "0")];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        return Rows.Count == 0 ? NotFound() : Page();
    }

    public async Task<IActionResult> OnPostWithdrawAsync(DateOnly from, CancellationToken cancel)
    {
        var result = await withdraw.HandleAsync(new WithdrawDatedValue(Key, from), cancel);
        if (result.Succeeded)
            return DoneAt(Links.Reference.Value(Key), "De waarde die nog moest ingaan, is ingetrokken.");
        await LoadAsync(cancel);
        return Rows.Count == 0 ? NotFound() : Refused(result.Refusals);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        if (Rows.Count == 0)
            return NotFound();
        if (!ModelState.IsValid)
            return Page();
        var (unit, number) = (Rows[0].Unit, (decimal?)null);
        if (Input.Number is { Length: > 0 } typed)
        {
            var read = TypedNumber.Read(nameof(Input.Number), typed, ValueUnit.KindOf(unit));
            if (!read.Succeeded)
                return Refused(read.Refusals);
            number = read.Value;
        }

        var result = await set.HandleAsync(new SetDatedValue(Key, number, Input.From, Input.Source ?? ""), cancel);
        return result.Succeeded ? DoneAt(Links.Reference.Value(Key), "De nieuwe waarde is vastgelegd.") : Refused(result.Refusals);
    }

    private async Task LoadAsync(CancellationToken cancel) =>
        (Rows, History) = (await find.OfAsync(Key, cancel), await find.HistoryAsync(Key, cancel));
}

public sealed class ValueInput
{
    /// <summary>As it was typed: how it is read follows from the value's unit.</summary>
    public string? Number { get; set; }

    public DateOnly? From { get; set; }

    public string? Source { get; set; }
}
