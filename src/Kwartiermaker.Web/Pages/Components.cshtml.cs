using Kwartiermaker.Common.Attachments;
using Kwartiermaker.Common.Deadlines;
using Kwartiermaker.Common.Events;
using Kwartiermaker.Common.Rights;
using Kwartiermaker.Common.Time;
using Kwartiermaker.Common.Timeline;
using Kwartiermaker.Contracts.Locations;
using Kwartiermaker.Locations.BuildingPlan;
using Kwartiermaker.Locations.Dossiers;
using Kwartiermaker.Locations.Gates;
using Kwartiermaker.Web.Access;
using Kwartiermaker.Web.Forms;
using Kwartiermaker.Web.Pictures;
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
        new(Guid.Empty, Guid.Empty, "De Linde, Leek", "locations.talk", "Kennismaking", Today.AddDays(-2), "afspraak", null, "gesprekken", Links.Locations(), true, false),
        new(Guid.Empty, Guid.Empty, "De Linde, Leek", "locations.talk", "Rondgang", Today.AddDays(9), "afspraak", null, "gesprekken", Links.Locations(), true, false),
        new(Guid.Empty, Guid.Empty, "De Linde, Leek", "locations.talk", "Vervolg", null, "afspraak", null, "gesprekken", Links.Locations(), true, false),
    ];

    public IReadOnlyList<TimelineRow> Timeline =>
        [new(1, clock.Now, "Anna de Wit", Roles.PropertyDirector, EventName.Of<PutOnHold>(), "{}", "Verkiezingen")];

    public Bars Costs { get; } = Bars.OfEuros("Bars.OfEuros", ["A", "B", "C", "D", "E", "F", "G", "H"],
        [("De Linde", [24_000, 9_000, 5_000, 4_000, 3_000, 2_000, 1_000, -4_000]), ("De Lindehof", [18_000, 12_000, 7_000, 5_000, 2_500, 1_500, 900, 0])]);

    public Bars Scores { get; } = new(
        "Bars", [new("t1", "t1"), new("off", "off"), new("open", "open"), new("none", "none")],
        [new("De Linde", [40, 20, 25, 10], "40", "/onderdelen"), new("De Lindehof", [75, 5, 0, 5], "75")], n => $"{n:0}", 60, 100, Counts: true);

    public IReadOnlyList<AttachmentRow> Files =>
        [new(Guid.Empty, Guid.Empty, Guid.Empty, "bestanden", "besluit.pdf", "application/pdf", 20_480, clock.Now, "Anna de Wit", "", true, true, DocumentKind.Decision, Today)];

    public Schedule Plan => Schedule.Plan(
        [
            new("a", "Asbest in de kruipruimte verwijderen en afvoeren", 30, [], Today.AddDays(-60), Today.AddDays(-60), Today.AddDays(-30)),
            new("b", "Paviljoens verbouwen", 80, ["a"], null, Today.AddDays(-20)),
            new("c", "Toegangsweg verharden", 25, ["a"], Today.AddDays(5)),
            new("d", "Meubels plaatsen", 12, ["b"]),
        ],
        Today.AddDays(-60), Today).Schedule!;

    public GanttPicture Gantt => GanttPicture.Of(new BuildingPlanView(null, [.. Plan.Activities.Select(Row)], Plan, null, [], null, null), Today);

    public IActionResult OnGet()
    {
        if (environment.IsProduction())
            return NotFound();
        ModelState.AddModelError("Example.Number", Texts["Vul hier een getal in."]);
        return Page();
    }

    private static ActivityRow Row(PlannedActivity planned, int index) => new(
        Guid.CreateVersion7(), 1, index + 1, new ActivityFacts(planned.Name, ActivityKind.Rebuilding, null, 1, [], null, null, false), null, null, planned, index == 2);
}

public sealed class ComponentExample
{
    public string Text { get; set; } = "De Linde";

    public int? Number { get; set; }

    public Phase Choice { get; set; } = Phase.Feasibility;

    public DateOnly? Date { get; set; } = new(2027, 1, 9);

    public decimal? Share { get; set; } = 85;

    public bool Yes { get; set; } = true;

    public string? Remarks { get; set; }
}
