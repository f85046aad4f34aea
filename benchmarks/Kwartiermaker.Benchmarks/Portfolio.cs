using Kwartiermaker.Common.Database;
using Kwartiermaker.Common.Deadlines;
using Kwartiermaker.Common.FollowUps;
using Kwartiermaker.Common.Rights;
using Kwartiermaker.Common.Search;
using Kwartiermaker.Common.Subjects;
using Kwartiermaker.Contracts.Locations;
using Kwartiermaker.Contracts.Reference;
using Kwartiermaker.Locations.BuildingPlan;
using Kwartiermaker.Locations.Consultations;
using Kwartiermaker.Locations.Dossiers;
using Kwartiermaker.Locations.Permits;
using Kwartiermaker.Locations.PlanTests;
using Kwartiermaker.Locations.Positions;
using Kwartiermaker.Locations.Talks;
using Microsoft.EntityFrameworkCore;

namespace Kwartiermaker.Benchmarks;

/// <summary>
/// Dossiers over all municipalities, phases and standings, with what hangs on them. Dossier n is the same in every run and on
/// both databases, so a portfolio can grow. The first one stands before the gate with the most conditions and has a long history.
/// </summary>
internal sealed partial class Portfolio(BenchApp app, DateOnly today, int dossiers)
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

    public People People => field ??= new([.. municipalities.Select(m => m.Region).Distinct()], dossiers);

    public Task AddPeopleAsync() => AskAsync(async db =>
    {
        await Bulk.InsertAsync(db, People.Rows);
        return true;
    });

    public Task GrowAsync(int from, int to) => AskAsync(async db =>
    {
        var made = Enumerable.Range(from, to - from).Select(Make).ToList();
        await Bulk.InsertAsync(db, made.Select(m => Subject.Of(m.Dossier.Id, m.Dossier.Describe())));
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
        await Bulk.InsertAsync(db, made.SelectMany(m => m.Found));
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
            PropertyDirectorId = People.Of(Roles.PropertyDirector, municipality.Region, n).Id,
            ProjectDirectorId = phase >= Phase.Feasibility ? People.Of(Roles.ProjectDirector, municipality.Region, n + 300).Id : null,
            CommunicationAdviserId = People.Of(Roles.CommunicationAdviser, municipality.Region, n + 600).Id,
            LocationManagerId = phase >= Phase.Opening ? People.Of(Roles.LocationManager, municipality.Region, n + 900).Id : null,
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

        /// <summary>What the program stores of them to be searched in.</summary>
        public IEnumerable<SearchEntry> Found => Talks.Cast<Versioned>().Concat(Positions).Concat(Permits).Concat(Consultations).Prepend(Dossier).Select(row =>
        {
            var entry = new SearchEntry { RowId = row.Id };
            entry.Follow(((IFindable)row).ToFind()!);
            return entry;
        });
    }
}
