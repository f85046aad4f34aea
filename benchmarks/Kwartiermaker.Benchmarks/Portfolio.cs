using System.Text.Json;
using Kwartiermaker.Common.Database;
using Kwartiermaker.Common.Events;
using Kwartiermaker.Contracts.Reference;
using Kwartiermaker.Locations.BuildingPlan;
using Kwartiermaker.Locations.Consultations;
using Kwartiermaker.Locations.Deadlines;
using Kwartiermaker.Locations.Dossiers;
using Kwartiermaker.Locations.FollowUps;
using Kwartiermaker.Locations.Gates;
using Kwartiermaker.Locations.Permits;
using Kwartiermaker.Locations.PlanTests;
using Kwartiermaker.Locations.Positions;
using Kwartiermaker.Locations.Talks;
using Kwartiermaker.Web.Access;
using Microsoft.EntityFrameworkCore;

namespace Kwartiermaker.Benchmarks;

/// <summary>
/// Dossiers over all municipalities, phases and standings, with what hangs on them. Dossier n is the same in every run and on
/// both databases, so a portfolio can grow. The first one stands before the gate with the most conditions and has a long history.
/// </summary>
internal sealed class Portfolio(BenchApp app, DateOnly today)
{
    private const int Days = 900;

    /// <summary>Of a hundred dossiers, how many stand in each phase.</summary>
    private static readonly int[] Share = [30, 8, 10, 7, 6, 8, 7, 3, 12, 4, 5];

    private static readonly string[] Buildings =
        ["opvanglocatie", "verzorgingshuis", "instelling", "kazerne", "klooster", "kantoor", "hotel", "vakantiepark", "school", "schip", "hal", "terrein", "woningen", "gebouw"];

    private static readonly string[] Names = ["De Eeshof", "Sint Jozef", "Zonnehoek", "De Linde", "Op de Brink", "Het Anker", "Nieuw Begin", "De Wende", "Oranjestaete", "Waterrijk"];

    private readonly IReadOnlyList<Municipality> municipalities = app.Ask<IMunicipalities, IReadOnlyList<Municipality>>(m => m.Present);

    private readonly DateTime start = today.AddDays(-Days).ToDateTime(new TimeOnly(8, 0), DateTimeKind.Utc);

    /// <summary>The dossier whose pages are measured.</summary>
    public Guid First => Ids.At(start, Seeded(0));

    public string FirstRegion => municipalities[0].Region;

    public People People => field ??= new(municipalities.Select(m => m.Region).Distinct());

    public Task AddPeopleAsync() => AskAsync(async db =>
    {
        await Bulk.InsertAsync(db, People.Rows);
        return true;
    });

    public Task GrowAsync(int from, int to) => AskAsync(async db =>
    {
        var made = Enumerable.Range(from, to - from).Select(Make).ToList();
        await Bulk.InsertAsync(db, made.Select(m => m.Dossier));
        await Bulk.InsertAsync(db, made.SelectMany(m => m.Entries));
        await Bulk.InsertAsync(db, made.SelectMany(m => m.Talks));
        await Bulk.InsertAsync(db, made.SelectMany(m => m.Positions));
        await Bulk.InsertAsync(db, made.SelectMany(m => m.FollowUps));
        await Bulk.InsertAsync(db, made.SelectMany(m => m.Deadlines));
        await Bulk.InsertAsync(db, made.SelectMany(m => m.Needs));
        await Bulk.InsertAsync(db, made.SelectMany(m => m.Permits));
        await Bulk.InsertAsync(db, made.SelectMany(m => m.Permits).SelectMany(p => p.Suspensions));
        await Bulk.InsertAsync(db, made.SelectMany(m => m.Consultations));
        await Bulk.InsertAsync(db, made.SelectMany(m => m.PlanTests));
        await Bulk.InsertAsync(db, made.SelectMany(m => m.Activities));
        await Bulk.InsertAsync(db, made.SelectMany(m => m.Links));
        await Bulk.InsertAsync(db, Events(made));
        return true;
    });

    public Task<string> CountAsync() => AskAsync(async db =>
        $"{await db.Set<Dossier>().CountAsync()} and {await db.Events.CountAsync()}, with {await db.Set<Talk>().CountAsync()} talks, {await db.Set<FollowUp>().CountAsync()} follow-ups, {await db.Set<Deadline>().CountAsync()} deadlines and {await db.Set<Permit>().CountAsync()} permits");

    /// <summary>Dossiers of the first region on which work goes on.</summary>
    public Task<List<Guid>> ActiveAsync(int most) => AskAsync(db =>
        db.Set<Dossier>().Where(d => d.Region == FirstRegion && d.Standing == Standing.Active).OrderBy(d => d.Number).Select(d => d.Id).Take(most).ToListAsync());

    public Task<Guid> OneInAsync(Phase phase) => AskAsync(db => db.Set<Dossier>().Where(d => d.Phase == phase).OrderBy(d => d.Number).Select(d => d.Id).FirstAsync());

    /// <summary>An event halfway the history of the first dossier.</summary>
    public Task<long> MiddleEventAsync() => AskAsync(db =>
        db.Events.Where(e => e.SubjectId == First).OrderBy(e => e.Id).Select(e => e.Id).Skip(EventsOf(0) / 2).FirstAsync());

    private Task<T> AskAsync<T>(Func<AppDbContext, Task<T>> use) => app.AskAsync<AppDbContext, T>(null, use);

    /// <summary>Sixty of each on average; the first has four hundred.</summary>
    private static int EventsOf(int n) => n == 0 ? 400 : 40 + (n * 7 % 41);

    private static Random Seeded(int n) => new(20_261_124 + n);

    private Made Make(int n)
    {
        var random = Seeded(n);
        var id = n == 0 ? First : Ids.At(start.AddMinutes(n), random);
        var municipality = municipalities[n % municipalities.Count];
        var phase = n == 0 ? Phase.PlanAndPermits : PhaseAt(n * 37 % 100);
        var dossier = new Dossier
        {
            Id = id,
            Number = n + 1,
            RegisteredAt = start.AddMinutes(n),
            PropertyDirectorId = People.Of(Roles.PropertyDirector, municipality.Region, n / 7).Id,
            ProjectDirectorId = phase >= Phase.Feasibility ? People.Of(Roles.ProjectDirector, municipality.Region, n / 5).Id : null,
            CommunicationAdviserId = People.Of(Roles.CommunicationAdviser, municipality.Region, n / 3).Id,
            LocationManagerId = phase >= Phase.Opening ? People.Of(Roles.LocationManager, municipality.Region, n).Id : null,
            TargetOpening = phase >= Phase.Proposal ? today.AddDays(random.Next(-200, 700)) : null,
        };
        var places = random.Next(4, 90) * 10;
        dossier.Describe(Facts(n, municipality, places, random), municipality);
        dossier.Start(today.AddDays(-Days));
        var made = new Made(n, dossier, random);
        var step = Days / ((int)phase + 2);
        for (var entered = Phase.FormalRequest; entered <= phase; entered++)
        {
            dossier.Enter(entered, today.AddDays(-Days + (step * (int)entered)));
            made.Entries.Add(new PhaseEntry { DossierId = id, Phase = entered, On = dossier.PhaseSince });
        }

        if (phase >= Phase.PlanAndPermits)
            dossier.Agree(places, today.AddDays(-100), today.AddYears(5));
        if (n > 0 && phase < Phase.Operation && random.Next(100) is < 18 and var fate)
            _ = fate < 8 ? dossier.PutOnHold("De raad wacht op nader onderzoek.", today.AddDays(-40)) : dossier.Stop("De eigenaar verkoopt aan een ander.", today.AddDays(-60));
        AddContact(made);
        if (phase >= Phase.PlanAndPermits)
            AddBuilding(made);
        return made;
    }

    private static Phase PhaseAt(int hundredth)
    {
        var phase = 0;
        for (var upTo = Share[0]; hundredth >= upTo; upTo += Share[phase])
            phase++;
        return (Phase)phase;
    }

    private static SiteFacts Facts(int n, Municipality municipality, int places, Random random)
    {
        var kind = (SiteKind)random.Next(Buildings.Length);
        return new(
            $"Voormalig {Buildings[(int)kind]} {Names[random.Next(Names.Length)]} {n}", kind, $"Lindelaan {random.Next(1, 300)}", $"{random.Next(1000, 9999)} AB", municipality.Name, municipality.Code,
            n % 25 == 24 ? null : (municipality.Latitude ?? 52.1) + (random.NextDouble() / 20), n % 25 == 24 ? null : (municipality.Longitude ?? 5.4) + (random.NextDouble() / 20),
            $"Stichting {Names[random.Next(Names.Length)]} {random.Next(80)}", (OwnerKind)random.Next(7), (Tenure)random.Next(4), (Cooperation)random.Next(3),
            new DateOnly(2026, 1, 1), n % 3 == 0 ? null : new DateOnly(2036, 12, 31), places * 18, places * 40, places, n % 2 == 0 ? "Eerste indruk is goed; de kap moet worden nagezien." : null);
    }

    private void AddContact(Made made)
    {
        var (dossier, random) = (made.Dossier, made.Random);
        for (var i = 0; i < 2 + (made.Number % 5); i++)
        {
            var at = start.AddDays(60 + (i * 120)).AddMinutes(random.Next(600));
            var talk = new Talk
            {
                Id = Ids.At(at, random),
                DossierId = dossier.Id,
                Kind = i % 3 == 2 ? TalkKind.Visit : TalkKind.Talk,
                Subject = $"Verkennend gesprek {i + 1}",
                With = "wethouder en ambtenaar ruimtelijke ordening",
                At = at,
                OurSide = [new Attendee(dossier.PropertyDirectorId, "Medewerker")],
                Communication = new("Dat er een gesprek is en niets besloten is.", "de wethouder", "de raad", DateOnly.FromDateTime(at), "communicatie gemeente"),
            };
            _ = talk.Hold("De gemeente staat open voor een vervolg en vraagt aandacht voor verkeer en school.", at.AddDays(1));
            made.Talks.Add(talk);
            made.FollowUps.Add(FollowUp(made, FollowUpKind.TalkAction, null, talk.Id, DateOnly.FromDateTime(at), i));
        }

        if (dossier.Phase >= Phase.FormalRequest)
        {
            var taken = today.AddDays(-500);
            var position = new Position
            {
                Id = Ids.At(start.AddDays(400), random),
                DossierId = dossier.Id,
                Number = 1,
                Outcome = made.Number % 2 == 0 ? PositionOutcome.Conditional : PositionOutcome.Positive,
                TakenOn = taken,
                Reference = $"B&W {made.Number}",
                Text = "Het college is in beginsel bereid mee te werken.",
                RecordedAt = start.AddDays(401),
                RecordedBy = "Medewerker",
                ByMunicipality = false,
            };
            made.Positions.Add(position);
            if (position.Outcome == PositionOutcome.Conditional)
                made.FollowUps.Add(FollowUp(made, FollowUpKind.PositionCondition, position.Id, null, taken, 0));
        }

        for (var i = 0; i < 3; i++)
        {
            var responsible = i == 0 ? dossier.PropertyDirectorId : dossier.ProjectDirectorId ?? dossier.PropertyDirectorId;
            made.Deadlines.Add(new Deadline
            {
                Id = Ids.At(start.AddDays(700 + i), random),
                DossierId = dossier.Id,
                SourceId = i < made.Talks.Count ? made.Talks[i].Id : made.FollowUps[0].Id,
                Kind = "talk",
                Label = $"Verkennend gesprek {i + 1}",
                DueOn = today.AddDays(random.Next(-30, 300)),
                Ground = "afspraak",
                ResponsibleId = responsible,
                Page = "gesprekken",
                ClosedAt = i == 2 || made.Number % 3 == i ? start.AddDays(800) : null,
            });
        }
    }

    private FollowUp FollowUp(Made made, FollowUpKind kind, Guid? position, Guid? talk, DateOnly since, int i)
    {
        var followUp = new FollowUp
        {
            Id = Ids.At(start.AddDays(500 + i), made.Random),
            DossierId = made.Dossier.Id,
            Kind = kind,
            PositionId = position,
            TalkId = talk,
            Text = "Zoek uit hoe het verkeer wordt geregeld.",
            Since = since,
            DueOn = since.AddDays(60),
            ResponsibleId = made.Dossier.PropertyDirectorId,
        };
        if (i % 2 == 0)
            _ = followUp.Settle(FollowUpState.Done, since.AddDays(30), "Uitgezocht en besproken.", null, "Medewerker", today);
        return followUp;
    }

    private void AddBuilding(Made made)
    {
        var (dossier, random) = (made.Dossier, made.Random);
        foreach (var kind in NeededPermits.MustBeKnown)
        {
            var need = new PermitNeed { Id = Ids.At(start.AddDays(600), random), DossierId = dossier.Id, Kind = kind };
            _ = need.Decide(kind is PermitKind.BuildingActivity or PermitKind.PlanDeviation ? NeedAnswer.Needed : NeedAnswer.NotNeeded, "Volgt uit het vooroverleg.", Phase.PlanAndPermits);
            made.Needs.Add(need);
        }

        foreach (var kind in new[] { PermitKind.BuildingActivity, PermitKind.PlanDeviation })
        {
            var received = today.AddDays(-random.Next(150, 250));
            var permit = new Permit
            {
                Id = Ids.At(start.AddDays(650), random),
                DossierId = dossier.Id,
                Kind = kind,
                Procedure = PermitProcedure.Regular,
                Subject = "Verbouw hoofdgebouw",
                Authority = "het college",
                CaseNumber = $"Z-{made.Number}",
                AppliedOn = received,
                ReceivedOn = received,
            };
            if (made.Number % 4 == 0)
                permit.Suspensions.Add(new PermitSuspension { Id = Ids.At(start.AddDays(660), random), PermitId = permit.Id, RequestedOn = received.AddDays(10), What = "De constructietekening ontbreekt.", ResumedOn = received.AddDays(24), EndedBy = SuspensionEnd.Supplemented });
            _ = permit.Decide(PermitDecision.Granted, received.AddDays(60), null);
            _ = permit.Publish(received.AddDays(64), null);
            made.Permits.Add(permit);
        }

        foreach (var service in new[] { ConsultedService.FireBrigade, ConsultedService.EnvironmentService, ConsultedService.WaterBoard })
        {
            var consultation = new Consultation { Id = Ids.At(start.AddDays(640), random), DossierId = dossier.Id, Service = service, Question = "Wat is nodig voor dit gebouw?", AskedOn = today.AddDays(-240), DueOn = today.AddDays(-200) };
            _ = consultation.Answer(today.AddDays(-205), "Akkoord met de ontruimingsroute.", AdviceFollowed.Followed, null);
            made.Consultations.Add(consultation);
        }

        made.PlanTests.Add(new PlanTest { Id = Ids.At(start.AddDays(645), random), DossierId = dossier.Id, Number = 1, Plan = "Schetsontwerp versie 2", On = today.AddDays(-230), Phase = Phase.PlanAndPermits, MadeBy = "Medewerker" });
        for (var i = 1; i <= 8; i++)
        {
            var activity = new BuildingActivity { Id = Ids.At(start.AddDays(670), random), DossierId = dossier.Id, Number = i };
            _ = activity.Describe(new ActivityFacts($"Verbouwing deel {i}", ActivityKind.Rebuilding, null, 10 + i, [], null, "Bouwbedrijf Jansen", i == 1));
            if (made.Activities.Count > 0)
                made.Links.Add(new ActivityLink { ActivityId = activity.Id, AfterId = made.Activities[^1].Id });
            made.Activities.Add(activity);
        }
    }

    /// <summary>In the order of time: the events of one dossier lie scattered among those of the others, as they do in use.</summary>
    private IEnumerable<EventRow> Events(List<Made> made)
    {
        for (var k = 0; k < 400; k++)
        {
            foreach (var one in made.Where(m => k < EventsOf(m.Number)))
            {
                var at = start.AddDays(Days * k / 400.0).AddSeconds(one.Number);
                var what = What(k, one, at);
                yield return new EventRow
                {
                    At = at,
                    ActorId = one.Dossier.PropertyDirectorId,
                    ActorName = "Medewerker",
                    ActorRole = Roles.PropertyDirector,
                    SubjectId = one.Dossier.Id,
                    Type = what.GetType().Name,
                    Data = JsonSerializer.Serialize(what, what.GetType(), EventLog.Json),
                    Reason = k % 20 == 19 ? "Op verzoek van de gemeente." : null,
                };
            }
        }
    }

    private static IEvent What(int k, Made one, DateTime at) => k == 0
        ? new SiteRegistered(one.Dossier.Name, one.Dossier.Town, one.Dossier.PossiblePlaces, false)
        : (k % 8) switch
        {
            0 or 4 => new TalkPlanned(TalkKind.Talk, $"Verkennend gesprek {k}", "wethouder en ambtenaar ruimtelijke ordening", at, "communicatie gemeente"),
            1 or 5 => new TalkHeld(TalkKind.Talk, $"Verkennend gesprek {k - 1}", "wethouder en ambtenaar ruimtelijke ordening"),
            2 => new FollowUpAdded(FollowUpKind.TalkAction, "Zoek uit hoe het verkeer wordt geregeld.", DateOnly.FromDateTime(at.AddDays(30))),
            3 => new SiteChanged(["PossiblePlaces", "Notes"]),
            6 when one.Entries.Count > k / 8 => new PhaseEntered(one.Entries[k / 8].Phase - 1, one.Entries[k / 8].Phase),
            _ => new FollowUpSettled(FollowUpKind.TalkAction, "Zoek uit hoe het verkeer wordt geregeld.", "TalkAction.Done", DateOnly.FromDateTime(at)),
        };

    /// <summary>A dossier with everything that hangs on it.</summary>
    private sealed record Made(int Number, Dossier Dossier, Random Random)
    {
        public List<PhaseEntry> Entries { get; } = [];

        public List<Talk> Talks { get; } = [];

        public List<Position> Positions { get; } = [];

        public List<FollowUp> FollowUps { get; } = [];

        public List<Deadline> Deadlines { get; } = [];

        public List<PermitNeed> Needs { get; } = [];

        public List<Permit> Permits { get; } = [];

        public List<Consultation> Consultations { get; } = [];

        public List<PlanTest> PlanTests { get; } = [];

        public List<BuildingActivity> Activities { get; } = [];

        public List<ActivityLink> Links { get; } = [];
    }
}
