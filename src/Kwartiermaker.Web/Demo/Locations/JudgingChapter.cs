using Kwartiermaker.Contracts.Locations;
using Kwartiermaker.Locations.Costs;
using Kwartiermaker.Locations.Dossiers;
using Kwartiermaker.Locations.Feasibility;
using Kwartiermaker.Locations.Proposals;
using Kwartiermaker.Locations.Screening;
using System.Text.Json;

namespace Kwartiermaker.Web.Demo.Locations;

/// <summary>Judging a site: screening, costs, feasibility study, and the proposal on places and period.</summary>
internal sealed class JudgingChapter(SiteStory story)
{
    public IEnumerable<StoryMoment>? Moments(JsonElement step) => step.Does() switch
    {
        "screening" => Screening(step),
        "cost" => Costs(step),
        "study" => Study(step),
        "proposal" => Proposal(step),
        _ => null,
    };

    private IEnumerable<StoryMoment> Screening(JsonElement step)
    {
        var screening = new Made();
        yield return story.Moment(step.Day(), "screen", story.PropertyDirector, async scene =>
        {
            if (screening.By(await scene.Get<StartScreeningHandler>().HandleAsync(new StartScreening(story.Dossier), scene.Cancel)) is { Count: > 0 } refusals)
                return refusals;
            var draft = (await scene.Get<GetScreeningHandler>().HandleAsync(story.Dossier, screening.Id, scene.Cancel))!;
            return (await scene.Get<SaveScreeningHandler>().HandleAsync(
                new SaveScreening(story.Dossier, draft.Id, draft.Version, Judgements(draft, step), Conclude: true), scene.Cancel)).Refusals;
        });
        if (story.Reaches == Phase.Exploration)
            yield break;
        // A site that went on although a knock-out failed did so on somebody's word.
        yield return story.Moment(step.Day() + 1, "accept knock-outs", story.RegionalManager, async scene =>
        {
            var concluded = (await scene.Get<GetScreeningHandler>().HandleAsync(story.Dossier, screening.Id, scene.Cancel))!;
            foreach (var failing in concluded.Criteria.Where(c => c is { IsKnockOut: true, Verdict: Verdict.Fails }))
            {
                var accepted = await scene.Get<AcceptKnockOutHandler>().HandleAsync(
                    new AcceptKnockOut(
                        story.Dossier, screening.Id, concluded.Version, failing.Code,
                        "Er is nu grote behoefte aan plaatsen in deze regio en de rest van de locatie past goed."), scene.Cancel);
                if (!accepted.Succeeded)
                    return accepted.Refusals;
                concluded = (await scene.Get<GetScreeningHandler>().HandleAsync(story.Dossier, screening.Id, scene.Cancel))!;
            }

            return [];
        });
    }

    /// <summary>What was measured is judged by the norm; of the rest, the remark makes the criterion that it is about less than met.</summary>
    private static List<CriterionJudgement> Judgements(ScreeningView draft, JsonElement step)
    {
        var measures = step.GetProperty("measures");
        var weak = step.Text("criterion") is { Length: > 0 } code ? draft.Row(code) : null;
        return
        [
            .. draft.Criteria.Select(c => c switch
            {
                { Measure: { } measure } when Measured(measures, measure) is { } value => new CriterionJudgement(c.Code, null, value, "gemeten op de kaart en bij het bezoek"),
                { ByNorm: not Verdict.Unknown } => new CriterionJudgement(c.Code, null, c.Measured, c.Evidence),
                _ when c == weak => new CriterionJudgement(c.Code, c.IsKnockOut ? Verdict.Fails : Verdict.Partly, null, step.Text("remarks_nl")),
                _ => new CriterionJudgement(c.Code, Verdict.Meets, null, "gezien bij het bezoek"),
            }),
        ];
    }

    private static decimal? Measured(JsonElement measures, SiteMeasure measure) => measure switch
    {
        SiteMeasure.DistanceSchool => measures.Number("distance_school_m"),
        SiteMeasure.DistanceShops => measures.Number("distance_shops_m"),
        SiteMeasure.DistanceTransport => measures.Number("distance_transport_m"),
        SiteMeasure.Lifespan => measures.Number("lifespan_years"),
        _ => null,
    };

    /// <summary>Made up like the amounts: without them nothing could be compared.</summary>
    private static readonly OwnRates Rates = new(0.0225m, 0.025m, 0.03m, 0.03m, 0.035m);

    private IEnumerable<StoryMoment> Costs(JsonElement step)
    {
        foreach (var option in step.List("options"))
        {
            var added = new Made();
            yield return story.Moment(step.Day(), "add a cost option", story.PropertyDirector, async scene =>
                added.By(await scene.Get<AddCostOptionHandler>().HandleAsync(
                    new AddCostOption(story.Dossier, new CostFacts(
                        option.Text("name_nl"), option.Named<Tenure>("tenure"), scene.On(story.Site.AvailableFrom), option.Number("years") is { } years ? (int)years * 12 : null,
                        option.Whole("places"), 0.93m, scene.On(step.Day()), option.Number("rentPerYear"), option.Number("purchase"), option.Number("purchase") * 0.1m,
                        option.Number("rebuild"),
                        option.Number("furnishing"), 10, option.Number("energyPerYear"), option.Number("maintenancePerYear"), option.Number("operationPerYear"),
                        option.Number("residual"), Rates, "Verzonnen percentages, alleen om te laten zien hoe de vergelijking werkt.",
                        "Verzonnen bedragen, alleen om te laten zien hoe de vergelijking werkt.")),
                    scene.Cancel)));
            if (option.Equals(step.GetProperty("options")[0]))
            {
                yield return story.Moment(step.Day(), "prefer a cost option", story.PropertyDirector, async scene =>
                    (await scene.Get<PreferCostOptionHandler>().HandleAsync(new PreferCostOption(story.Dossier, added.Id, 1), scene.Cancel)).Refusals);
            }
        }
    }

    private IEnumerable<StoryMoment> Study(JsonElement step)
    {
        var day = step.Day();
        foreach (var gate in story.GatesTo(Phase.Feasibility, day))
            yield return gate;
        yield return story.Moment(day, "start the study", story.ProjectDirector, async scene =>
            (await scene.Get<StartStudyHandler>().HandleAsync(
                new StartStudy(story.Dossier, story.ProjectDirector.Id, "de projectleider", step.Text("leadMunicipality")), scene.Cancel)).Refusals);
        var aspects = step.GetProperty("aspects").EnumerateObject().ToList();
        foreach (var aspect in aspects)
        {
            var (kind, verdict, finding) = (StepReading.Named<AspectKind>(aspect.Name), VerdictOf(aspect.Value.Text("verdict")), aspect.Value.Text("finding_nl"));
            var judged = Math.Min(0, day + 2 + (int)kind);
            if (Decided(step) is { } before)
                judged = Math.Min(judged, before);
            yield return story.Moment(judged, "judge an aspect", story.ProjectDirector, async scene =>
                (await scene.Get<JudgeAspectHandler>().HandleAsync(
                    new JudgeAspect(story.Dossier, kind, 1, finding, verdict == AspectVerdict.Open ? null : "Verslag van het onderzoek en bezoek aan de locatie.", verdict),
                    scene.Cancel)).Refusals);
            if (verdict == AspectVerdict.AtRisk)
            {
                yield return story.Moment(judged, "name a risk", story.ProjectDirector, async scene =>
                    (await scene.Get<RecordRiskHandler>().HandleAsync(
                        new RecordRisk(
                            story.Dossier, kind, null, 0, finding, RiskLevel.Medium, RiskLevel.High, "Apart uitzoeken met de gemeente, met een tweede meting.",
                            story.ProjectDirector.Id, scene.On(Math.Max(judged + 21, 16))),
                        scene.Cancel)).Refusals);
            }
        }

        if (step.Text("decision") is { Length: > 0 } decision)
        {
            var (noGo, decided) = (decision == "no-go", Decided(step)!.Value);
            yield return story.Moment(decided, "offer the study", story.ProjectDirector, async scene =>
                (await scene.Get<OfferStudyHandler>().HandleAsync(new OfferStudy(story.Dossier, 1, scene.On(decided + 7)), scene.Cancel)).Refusals);
            yield return story.Moment(decided, "decide on the study", story.RegionalManager, async scene =>
                (await scene.Get<DecideStudyHandler>().HandleAsync(
                    new DecideStudy(
                        story.Dossier, 2, noGo ? StudyDecision.NoGo : StudyDecision.Go, step.Text("reason_nl"), "regiomanager", null, noGo ? step.Text("reason_nl") : null,
                        noGo ? "Als de knelpunten zijn opgelost, praten we graag opnieuw." : null),
                    scene.Cancel)).Refusals);
        }
        else if (story.Site.Standing == "active" && aspects.TrueForAll(a => a.Value.Text("verdict") != "open"))
        {
            // Everything is judged and nothing is decided: it waits for the regional manager.
            yield return story.Moment(Math.Min(0, day + 12), "offer the study", story.ProjectDirector, async scene =>
                (await scene.Get<OfferStudyHandler>().HandleAsync(new OfferStudy(story.Dossier, 1, scene.On(10)), scene.Cancel)).Refusals);
        }
    }

    /// <summary>A study is decided on the day of the step that follows from it.</summary>
    private int? Decided(JsonElement study) => story.Later(study, "proposal", "stop") is { } next ? next.Day() : null;

    private IEnumerable<StoryMoment> Proposal(JsonElement step)
    {
        var day = step.Day();
        foreach (var gate in story.GatesTo(Phase.Proposal, day))
            yield return gate;
        var places = step.Whole("places");
        var (agreement, counter) = (story.Later(step, "agreement"), step.GetProperty("counter"));
        yield return story.Moment(day, "count the rooms", story.PropertyDirector, async scene =>
            (await scene.Get<ChangeSpacesHandler>().HandleAsync(
                new ChangeSpaces(story.Dossier, 0,
                [
                    new(SpaceKind.BedroomFamily, "Gezinskamers", (places / 8) + 1, 24, 4),
                    new(SpaceKind.BedroomAdults, "Kamers voor twee", (places / 4) + 1, 14, 2),
                    new(SpaceKind.Toilet, "Toiletten", (places / 5) + 1, null, null),
                    new(SpaceKind.Shower, "Douches", (places / 5) + 1, null, null),
                    new(SpaceKind.Sink, "Wastafels", (places / 4) + 1, null, null),
                ]), scene.Cancel)).Refusals);
        yield return story.Moment(day, "propose", story.PropertyDirector, async scene =>
        {
            var (from, to) = agreement is { } signed ? (scene.On(signed.Day("startDay")), scene.On(signed.Day("endDay"))) : Period(scene, step.WholeOrNone("months"));
            return (await scene.Get<MakeProposalHandler>().HandleAsync(
                new MakeProposal(story.Dossier, 0, new ProposalTerms(
                    places, from, to, to is null, "gezinnen en alleenstaande volwassenen",
                    "Met dit aantal en deze termijn blijft de begeleiding goed en zijn de kosten te dragen.", null, "vastgoedregisseur")), scene.Cancel)).Refusals;
        });
        if (counter.ValueKind == JsonValueKind.Object)
        {
            yield return story.Moment(day + 14, "counter", story.PropertyDirector, async scene =>
            {
                var (from, to) = Period(scene, counter.WholeOrNone("months"));
                return (await scene.Get<RecordCounterProposalHandler>().HandleAsync(
                    new RecordCounterProposal(story.Dossier, 1, new ProposalTerms(
                        counter.Whole("places"), from, to, to is null, "gezinnen met kinderen", counter.Text("reason_nl"), null, "wethouder"),
                        "de wethouder", scene.On(day + 14)),
                    scene.Cancel)).Refusals;
            });
        }

        if (step.Is("agreed"))
        {
            yield return story.Moment(agreement!.Value.Day(), "agree", story.PropertyDirector, async scene =>
            {
                var last = (await scene.Get<GetProposalsHandler>().HandleAsync(story.Dossier, scene.Cancel))!.Last!;
                return (await scene.Get<AgreeProposalHandler>().HandleAsync(
                    new AgreeProposal(story.Dossier, last.Id, last.Version, "de wethouder, namens het college", scene.On(agreement.Value.Day())), scene.Cancel)).Refusals;
            });
        }
    }

    /// <summary>From the day the site is free, for so many months and never longer than it is free.</summary>
    private (DateOnly From, DateOnly? To) Period(Scene scene, int? months)
    {
        var from = scene.On(story.Site.AvailableFrom ?? 0);
        var to = months is { } length ? from.AddMonths(length).AddDays(-1) : (DateOnly?)null;
        return (from, scene.On(story.Site.AvailableTo) is { } free && free < to ? free : to);
    }

    private static AspectVerdict VerdictOf(string verdict) => verdict switch
    {
        "ok" => AspectVerdict.Fits,
        "risk" => AspectVerdict.AtRisk,
        "fail" => AspectVerdict.Fails,
        "open" => AspectVerdict.Open,
        _ => throw new InvalidOperationException($"sites.json: unknown verdict '{verdict}'."),
    };
}
