using Kwartiermaker.Common.Deadlines;
using Kwartiermaker.Common.Events;
using Kwartiermaker.Common.Rights;
using Kwartiermaker.Common.Time;
using Kwartiermaker.Common.Timeline;
using Kwartiermaker.Contracts.Locations;
using Kwartiermaker.Locations.Dossiers;
using Kwartiermaker.Locations.Gates;
using Kwartiermaker.Web.Access;
using Kwartiermaker.Web.Forms;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Kwartiermaker.Web.Pages;

/// <summary>Every component of the screens once, for those who build them; does not exist in production.</summary>
[Authorize(SignInSetup.SignedIn)]
public sealed class ComponentsModel(IWebHostEnvironment environment, Clock clock) : FormPage
{
    public ComponentExample Example { get; } = new();

    public new IReadOnlyList<FieldConflict> Conflicts { get; } = [new("Name", "De Linde", "De Lindehof")];

    public DateOnly Today => clock.Today;

    public GateView Gate { get; } = new(Phase.FormalRequest,
    [
        new("talk-held", ConditionState.Met, "gesprekken", "held", "wethouder", null),
        new("talk-held", ConditionState.Missing, "gesprekken", "none"),
        new("cooperation", ConditionState.AtRisk, "wijzigen", "known", Cooperation.Temporary),
    ]);

    public IReadOnlyList<DeadlineRow> Deadlines =>
    [
        new(Guid.Empty, Guid.Empty, "De Linde, Leek", "locations.talk", "Kennismaking", Today.AddDays(-2), "afspraak", null, "gesprekken", Links.Locations(), true),
        new(Guid.Empty, Guid.Empty, "De Linde, Leek", "locations.talk", "Rondgang", Today.AddDays(9), "afspraak", null, "gesprekken", Links.Locations(), true),
        new(Guid.Empty, Guid.Empty, "De Linde, Leek", "locations.talk", "Vervolg", null, "afspraak", null, "gesprekken", Links.Locations(), true),
    ];

    public IReadOnlyList<TimelineRow> Timeline =>
        [new(1, clock.Now, "Anna de Wit", Roles.PropertyDirector, EventName.Of<PutOnHold>(), "{}", "Verkiezingen")];

    public IActionResult OnGet()
    {
        if (environment.IsProduction())
            return NotFound();
        ModelState.AddModelError("Example.Number", Texts["Vul hier een getal in."]);
        return Page();
    }
}

public sealed class ComponentExample
{
    public string Text { get; set; } = "De Linde";

    public int? Number { get; set; }

    public Phase Choice { get; set; } = Phase.Feasibility;

    public DateOnly? Date { get; set; }

    public bool Yes { get; set; } = true;

    public string? Remarks { get; set; }
}
