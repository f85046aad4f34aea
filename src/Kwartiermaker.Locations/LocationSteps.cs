using Kwartiermaker.Common.Modules;
using Kwartiermaker.Locations.Agreements;
using Kwartiermaker.Locations.Completion;
using Kwartiermaker.Locations.Consultations;
using Kwartiermaker.Locations.Council;
using Kwartiermaker.Locations.Dossiers;
using Kwartiermaker.Locations.Ending;
using Kwartiermaker.Locations.Feasibility;
using Kwartiermaker.Locations.Opening;
using Kwartiermaker.Locations.Permits;
using Kwartiermaker.Locations.PlanTests;
using Kwartiermaker.Locations.Positions;
using Kwartiermaker.Locations.Requests;
using Kwartiermaker.Locations.Talks;
using Microsoft.EntityFrameworkCore;

namespace Kwartiermaker.Locations;

/// <summary>
/// The pages of a dossier in the order of the chain: one list for tabs and what stands under them, the order of conditions at a gate, the
/// places of deadlines, and the rows on which files may hang. Numbers leave room for the steps of other modules in between.
/// </summary>
public static class LocationSteps
{
    public const string Overview = "";
    public const string Realisation = "realisatie";
    public const string Facts = "wijzigen";
    public const string Screening = "toetsing";
    public const string Costs = "kosten";
    public const string Talks = "gesprekken";
    public const string Position = "standpunt";
    public const string Request = "verzoek";
    public const string Council = "raad";
    public const string Feasibility = "haalbaarheid";
    public const string Proposal = "voorstel";
    public const string Agreement = "overeenkomst";
    public const string Requirements = "eisen";
    public const string BuildingPlan = "bouwplan";
    public const string Completion = "bouwplan/oplevering";
    public const string Permits = "vergunningen";
    public const string Consultations = "vergunningen/overleg";
    public const string Opening = "opening";
    public const string Ending = "einde";
    public const string HandOver = "einde/overdracht";
    public const string Files = "bestanden";
    public const string Remarks = Common.Remarks.AddRemarkHandler.Page;
    public const string Team = "team";

    private const string Exploring = "Verkenning";
    private const string Agreeing = "Verzoek tot overeenkomst";
    private const string Building = "Bouwen";
    private const string OpeningAndEnd = "Opening en einde";

    public static readonly IReadOnlyList<Step> All =
    [
        new(100, Overview, "Overzicht", LocationsPermissions.View),
        new(105, Realisation, "Realisatie", LocationsPermissions.View),
        new(110, Facts, "Gegevens", LocationsPermissions.Register) { Under = Realisation, Group = Exploring },
        new(200, Screening, "Toetsing", LocationsPermissions.ViewScreening) { Under = Realisation, Group = Exploring },
        new(210, Costs, "Kosten", LocationsPermissions.ViewCosts),
        new(300, Talks, "Gesprekken", LocationsPermissions.View)
        {
            Under = Realisation,
            Group = Exploring,
            Holds = (db, dossier, row, cancel) => db.Set<Talk>().AnyAsync(t => t.Id == row && t.DossierId == dossier, cancel),
        },
        new(310, Position, "Standpunt", LocationsPermissions.View)
        {
            Under = Realisation,
            Group = Exploring,
            Holds = (db, dossier, row, cancel) => db.Set<Position>().AnyAsync(p => p.Id == row && p.DossierId == dossier, cancel),
            Shared = db => db.Set<Position>().Select(p => p.Id).Concat(db.Set<Dossier>().Select(d => d.Id)),
        },
        new(320, Request, "Verzoek", LocationsPermissions.View)
        {
            Under = Realisation,
            Group = Agreeing,
            Holds = (db, dossier, row, cancel) => db.Set<FormalRequest>().AnyAsync(s => s.Id == row && s.DossierId == dossier, cancel),
            Shared = db => db.Set<RequestSending>().Select(s => s.RequestId),
        },
        new(330, Council, "Raad", LocationsPermissions.View)
        {
            Under = Realisation,
            Group = Agreeing,
            Holds = (db, dossier, row, cancel) => db.Set<Briefing>().AnyAsync(b => b.Id == row && b.DossierId == dossier, cancel),
        },
        new(400, Feasibility, "Haalbaarheid", LocationsPermissions.View)
        {
            Under = Realisation,
            Group = Agreeing,
            Holds = (db, dossier, row, cancel) => db.Set<StudyAspect>().AnyAsync(
                a => a.Id == row && db.Set<FeasibilityStudy>().Any(s => s.Id == a.StudyId && s.DossierId == dossier), cancel),
        },
        new(500, Proposal, "Voorstel", LocationsPermissions.View) { Under = Realisation, Group = Agreeing },
        new(600, Agreement, "Overeenkomst", LocationsPermissions.View)
        {
            Under = Realisation,
            Group = Agreeing,
            Holds = (db, dossier, row, cancel) => db.Set<Agreement>().AnyAsync(a => a.Id == row && a.DossierId == dossier, cancel),
            Shared = db => db.Set<Agreement>().Where(a => a.SignedOn != null).Select(a => a.Id),
        },
        new(700, Requirements, "Programma van eisen", LocationsPermissions.View)
        {
            Under = Realisation,
            Group = Building,
            Holds = (db, dossier, row, cancel) => db.Set<PlanTest>().AnyAsync(t => t.Id == row && t.DossierId == dossier, cancel),
        },
        new(710, BuildingPlan, "Bouwplan", LocationsPermissions.ViewInternal)
        {
            Under = Realisation,
            Group = Building,
            Holds = (db, dossier, row, cancel) => db.Set<BuildingCompletion>().AnyAsync(c => c.Id == row && c.DossierId == dossier, cancel),
        },
        new(720, Permits, "Vergunningen", LocationsPermissions.View)
        {
            Under = Realisation,
            Group = Building,
            Holds = async (db, dossier, row, cancel) => await db.Set<Permit>().AnyAsync(p => p.Id == row && p.DossierId == dossier, cancel)
                || await db.Set<Consultation>().AnyAsync(c => c.Id == row && c.DossierId == dossier, cancel),
            Shared = db => db.Set<Permit>().Select(p => p.Id).Concat(db.Set<Consultation>().Select(c => c.Id)),
        },
        new(800, Opening, "Opening", LocationsPermissions.ViewInternal)
        {
            Under = Realisation,
            Group = OpeningAndEnd,
            Holds = (db, dossier, row, cancel) => db.Set<OpeningCheck>().AnyAsync(c => c.Id == row && c.DossierId == dossier, cancel),
        },
        new(900, Ending, "Verlenging en einde", LocationsPermissions.View)
        {
            Under = Realisation,
            Group = OpeningAndEnd,
            Holds = (db, dossier, row, cancel) => db.Set<HandOver>().AnyAsync(h => h.Id == row && h.DossierId == dossier, cancel),
            Shared = db => db.Set<HandOver>().Where(h => h.HandedOverOn != null).Select(h => h.Id),
        },
        new(990, Files, "Bestanden", LocationsPermissions.View),
        new(993, Remarks, "Opmerkingen", LocationsPermissions.ViewInternal),
        new(995, Team, "Team", LocationsPermissions.Steer),
    ];

    /// <summary>The phase in which a step of the realisation is taken; its conditions stand at the gate behind it.</summary>
    public static Phase? PhaseOf(string page) => page switch
    {
        Facts or Screening or Talks or Position => Phase.Exploration,
        Request or Council => Phase.FormalRequest,
        Feasibility => Phase.Feasibility,
        Proposal => Phase.Proposal,
        Agreement => Phase.Agreement,
        Requirements or Permits => Phase.PlanAndPermits,
        BuildingPlan => Phase.Building,
        Opening => Phase.Opening,
        Ending => Phase.Ended,
        _ => null,
    };
}
