using System.Globalization;
using System.Text.Json;
using Kwartiermaker.Locations.Costs;
using Kwartiermaker.Locations.Dossiers;
using Kwartiermaker.Locations.Feasibility;
using Kwartiermaker.Locations.Proposals;
using Kwartiermaker.Locations.Screening;

namespace Kwartiermaker.Web.Demo;

/// <summary>Judging a site: screening, costs, feasibility study, and the proposal on places and period.</summary>
internal sealed partial class Story
{
    /// <summary>A no-go stops the dossier by itself.</summary>
    private bool StoppedByNoGo { get; set; }

    private IEnumerable<StoryMoment> Screening(JsonElement step)
    {
        var screening = Guid.Empty;
        yield return Moment(Day(step), "screen", PropertyDirector, async told =>
        {
            var started = await told.Get<StartScreeningHandler>().HandleAsync(new StartScreening(dossier), told.Cancel);
            if (!started.Succeeded)
                return started.Refusals;
            screening = started.Value;
            var draft = (await told.Get<GetScreeningHandler>().HandleAsync(dossier, screening, told.Cancel))!;
            return Refused(await told.Get<SaveScreeningHandler>().HandleAsync(
                new SaveScreening(dossier, draft.Id, draft.Version, Judgements(draft, step), Conclude: true), told.Cancel));
        });
        if (reaches == Phase.Exploration)
            yield break;
        // A site that went on although a knock-out failed did so on somebody's word.
        yield return Moment(Day(step) + 1, "accept knock-outs", RegionalManager, async told =>
        {
            var concluded = (await told.Get<GetScreeningHandler>().HandleAsync(dossier, screening, told.Cancel))!;
            foreach (var failing in concluded.Criteria.Where(c => c is { IsKnockOut: true, Verdict: Verdict.Fails }))
            {
                var accepted = await told.Get<AcceptKnockOutHandler>().HandleAsync(
                    new AcceptKnockOut(dossier, screening, concluded.Version, failing.Code, "Er is nu grote behoefte aan plaatsen in deze regio en de rest van de locatie past goed."), told.Cancel);
                if (!accepted.Succeeded)
                    return accepted.Refusals;
                concluded = (await told.Get<GetScreeningHandler>().HandleAsync(dossier, screening, told.Cancel))!;
            }

            return [];
        });
    }

    /// <summary>What was measured is judged by the norm; of the rest, a remark makes one criterion less than met.</summary>
    private static List<CriterionJudgement> Judgements(ScreeningView draft, JsonElement step)
    {
        var measures = step.GetProperty("measures");
        var overall = Text(step.GetProperty("judgements"), "overall");
        var remark = Text(step, "remarks_nl");
        var toJudge = draft.Criteria.Where(c => c.Measure is null).ToList();
        var weak = overall switch
        {
            "fits" => null,
            "does-not-fit" => toJudge.FirstOrDefault(c => c.IsKnockOut),
            _ => toJudge.FirstOrDefault(c => c.Code == AboutWhat(remark)) ?? toJudge.FirstOrDefault(c => !c.IsKnockOut),
        };
        return
        [
            .. draft.Criteria.Select(c => c switch
            {
                { Measure: { } measure } when Measured(measures, measure) is { } value => new CriterionJudgement(c.Code, null, value, "gemeten op de kaart en bij het bezoek"),
                { ByNorm: not Verdict.Unknown } => new CriterionJudgement(c.Code, null, c.Measured, c.Evidence),
                _ when c == weak => new CriterionJudgement(c.Code, c.IsKnockOut ? Verdict.Fails : Verdict.Partly, null, remark),
                _ => new CriterionJudgement(c.Code, Verdict.Meets, null, "gezien bij het bezoek"),
            }),
        ];
    }

    /// <summary>The criterion that a remark in sites.json is about.</summary>
    private static string AboutWhat(string remark) => remark switch
    {
        _ when remark.Contains("daglicht", StringComparison.Ordinal) => "liveability",
        _ when remark.Contains("Asbest", StringComparison.Ordinal) => "asbestos",
        _ when remark.Contains("open water", StringComparison.Ordinal) => "open-water",
        _ when remark.Contains("Keukens", StringComparison.Ordinal) => "facilities-present",
        _ when remark.Contains("ingangen", StringComparison.Ordinal) => "manageability",
        _ when remark.Contains("Installaties", StringComparison.Ordinal) => "heating",
        _ when remark.Contains("fgelegen", StringComparison.Ordinal) => "transport-movements",
        _ => "maintenance",
    };

    private static decimal? Measured(JsonElement measures, SiteMeasure measure) => measure switch
    {
        SiteMeasure.DistanceSchool => measures.GetProperty("distance_school_m").GetDecimal(),
        SiteMeasure.DistanceShops => measures.GetProperty("distance_shops_m").GetDecimal(),
        SiteMeasure.DistanceTransport => measures.GetProperty("distance_transport_m").GetDecimal(),
        SiteMeasure.Lifespan => measures.GetProperty("lifespan_years").GetDecimal(),
        _ => null,
    };

    private IEnumerable<StoryMoment> Costs(JsonElement step)
    {
        foreach (var option in step.GetProperty("options").EnumerateArray())
        {
            var id = Guid.Empty;
            yield return Moment(Day(step), "add a cost option", PropertyDirector, async told => Keep(
                await told.Get<AddCostOptionHandler>().HandleAsync(
                    new AddCostOption(dossier, new CostFacts(
                        Text(option, "name_nl"), Named<Tenure>(Text(option, "tenure")), told.On(site.AvailableFrom), Number(option, "years") is { } years ? (int)years * 12 : null,
                        option.GetProperty("places").GetInt32(), null, told.On(Day(step)), Number(option, "rentPerYear"), Number(option, "purchase"), null, Number(option, "rebuild"),
                        Number(option, "furnishing"), null, Number(option, "energyPerYear"), Number(option, "maintenancePerYear"), Number(option, "operationPerYear"),
                        Number(option, "residual"), OwnRates.None, null, "Verzonnen bedragen, alleen om te laten zien hoe de vergelijking werkt.")),
                    told.Cancel),
                added => id = added));
            if (option.Equals(step.GetProperty("options")[0]))
                yield return Moment(Day(step), "prefer a cost option", PropertyDirector, async told => Refused(await told.Get<PreferCostOptionHandler>().HandleAsync(new PreferCostOption(dossier, id, 1), told.Cancel)));
        }
    }

    private IEnumerable<StoryMoment> Study(JsonElement step)
    {
        var day = Day(step);
        foreach (var gate in GatesTo(Phase.Feasibility, day))
            yield return gate;
        yield return Moment(day, "start the study", ProjectDirector, async told => Refused(await told.Get<StartStudyHandler>().HandleAsync(
            new StartStudy(dossier, ProjectDirector.Id, "de projectleider", Text(step, "leadMunicipality")), told.Cancel)));
        var aspects = step.GetProperty("aspects").EnumerateObject().ToList();
        foreach (var aspect in aspects)
        {
            var (kind, verdict, finding) = (Named<AspectKind>(aspect.Name), VerdictOf(Text(aspect.Value, "verdict")), Text(aspect.Value, "finding_nl"));
            var judged = Math.Min(0, day + 2 + (int)kind);
            if (Decided(step) is { } before)
                judged = Math.Min(judged, before);
            yield return Moment(judged, "judge an aspect", ProjectDirector, async told => Refused(await told.Get<JudgeAspectHandler>().HandleAsync(
                new JudgeAspect(dossier, kind, 1, finding, verdict == AspectVerdict.Open ? null : "Verslag van het onderzoek en bezoek aan de locatie.", verdict), told.Cancel)));
            if (verdict == AspectVerdict.AtRisk)
            {
                yield return Moment(judged, "name a risk", ProjectDirector, async told => Refused(await told.Get<RecordRiskHandler>().HandleAsync(
                    new RecordRisk(dossier, kind, null, 0, finding, RiskLevel.Medium, RiskLevel.High, "Apart uitzoeken met de gemeente, met een tweede meting.", ProjectDirector.Id, told.On(Math.Max(judged + 21, 16))),
                    told.Cancel)));
            }
        }

        var decision = step.GetProperty("decision").GetString();
        if (decision is not null)
        {
            StoppedByNoGo = decision == "no-go";
            var decided = Decided(step)!.Value;
            yield return Moment(decided, "offer the study", ProjectDirector, async told => Refused(await told.Get<OfferStudyHandler>().HandleAsync(new OfferStudy(dossier, 1, told.On(decided + 7)), told.Cancel)));
            yield return Moment(decided, "decide on the study", RegionalManager, async told => Refused(await told.Get<DecideStudyHandler>().HandleAsync(
                new DecideStudy(
                    dossier, 2, StoppedByNoGo ? StudyDecision.NoGo : StudyDecision.Go, Text(step, "reason_nl"), "regiomanager", null, StoppedByNoGo ? Text(step, "reason_nl") : null,
                    StoppedByNoGo ? "Als de knelpunten zijn opgelost, praten we graag opnieuw." : null), told.Cancel)));
        }
        else if (site.Standing == "active" && aspects.TrueForAll(a => Text(a.Value, "verdict") != "open"))
        {
            // Everything is judged and nothing is decided: it waits for the regional manager.
            yield return Moment(Math.Min(0, day + 12), "offer the study", ProjectDirector, async told => Refused(await told.Get<OfferStudyHandler>().HandleAsync(new OfferStudy(dossier, 1, told.On(10)), told.Cancel)));
        }
    }

    /// <summary>A study is decided on the day of the step that follows from it.</summary>
    private int? Decided(JsonElement study) => Later(study, "proposal", "stop") is { } next ? Day(next) : null;

    private IEnumerable<StoryMoment> Proposal(JsonElement step)
    {
        var day = Day(step);
        foreach (var gate in GatesTo(Phase.Proposal, day))
            yield return gate;
        var places = step.GetProperty("places").GetInt32();
        var (agreement, counter) = (Later(step, "agreement"), step.GetProperty("counter"));
        yield return Moment(day, "count the rooms", PropertyDirector, async told => Refused(await told.Get<ChangeSpacesHandler>().HandleAsync(
            new ChangeSpaces(dossier, 0,
            [
                new(SpaceKind.BedroomFamily, "Gezinskamers", (places / 8) + 1, 24, 4),
                new(SpaceKind.BedroomAdults, "Kamers voor twee", (places / 4) + 1, 14, 2),
                new(SpaceKind.Toilet, "Toiletten", (places / 5) + 1, null, null),
                new(SpaceKind.Shower, "Douches", (places / 5) + 1, null, null),
                new(SpaceKind.Sink, "Wastafels", (places / 4) + 1, null, null),
            ]), told.Cancel)));
        yield return Moment(day, "propose", PropertyDirector, async told =>
        {
            var (from, to) = agreement is { } signed ? (told.On(Day(signed, "startDay")), told.On(Day(signed, "endDay"))) : Period(told, Months(step));
            return Refused(await told.Get<MakeProposalHandler>().HandleAsync(
                new MakeProposal(dossier, 0, new ProposalTerms(
                    places, from, to, to is null, "gezinnen en alleenstaande volwassenen", "Met dit aantal en deze termijn blijft de begeleiding goed en zijn de kosten te dragen.",
                    null, "vastgoedregisseur")), told.Cancel));
        });
        if (counter.ValueKind == JsonValueKind.Object)
        {
            yield return Moment(day + 14, "counter", PropertyDirector, async told =>
            {
                var (from, to) = Period(told, Months(counter));
                return Refused(await told.Get<RecordCounterProposalHandler>().HandleAsync(
                    new RecordCounterProposal(dossier, 1, new ProposalTerms(
                        counter.GetProperty("places").GetInt32(), from, to, to is null, "gezinnen met kinderen", Text(counter, "reason_nl"), null, "wethouder"),
                        "de wethouder", told.On(day + 14)), told.Cancel));
            });
        }

        if (step.GetProperty("agreed").GetBoolean())
        {
            yield return Moment(Day(agreement!.Value), "agree", PropertyDirector, async told =>
            {
                var last = (await told.Get<GetProposalsHandler>().HandleAsync(dossier, told.Cancel))!.Last!;
                return Refused(await told.Get<AgreeProposalHandler>().HandleAsync(
                    new AgreeProposal(dossier, last.Id, last.Version, "de wethouder, namens het college", told.On(Day(agreement.Value))), told.Cancel));
            });
        }
    }

    /// <summary>From the day the site is free, for so many months and never longer than it is free.</summary>
    private (DateOnly From, DateOnly? To) Period(Told told, int? months)
    {
        var from = told.On(site.AvailableFrom ?? 0);
        var to = months is { } length ? from.AddMonths(length).AddDays(-1) : (DateOnly?)null;
        return (from, told.On(site.AvailableTo) is { } free && free < to ? free : to);
    }

    private static int? Months(JsonElement step) => step.GetProperty("months") is { ValueKind: JsonValueKind.Number } months ? months.GetInt32() : null;

    private static decimal? Number(JsonElement option, string name) => option.GetProperty(name) is { ValueKind: JsonValueKind.Number } number ? number.GetDecimal() : null;

    private static AspectVerdict VerdictOf(string verdict) => verdict switch
    {
        "ok" => AspectVerdict.Fits,
        "risk" => AspectVerdict.AtRisk,
        "fail" => AspectVerdict.Fails,
        "open" => AspectVerdict.Open,
        _ => throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"sites.json: unknown verdict '{verdict}'.")),
    };
}
