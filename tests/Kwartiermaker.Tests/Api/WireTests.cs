using Kwartiermaker.Contracts.Locations;
using System.Text.Json.Nodes;
using Kwartiermaker.Locations.Agreements;
using Kwartiermaker.Locations.BuildingPlan;
using Kwartiermaker.Locations.Consultations;
using Kwartiermaker.Locations.Dossiers;
using Kwartiermaker.Locations.Feasibility;
using Kwartiermaker.Common.FollowUps;
using Kwartiermaker.Locations.Gates;
using Kwartiermaker.Locations.Opening;
using Kwartiermaker.Locations.Permits;
using Kwartiermaker.Locations.PlanTests;
using Kwartiermaker.Locations.Positions;
using Kwartiermaker.Locations.Proposals;
using Kwartiermaker.Locations.Requests;
using Kwartiermaker.Locations.Requirements;
using Kwartiermaker.Locations.Screening;
using Kwartiermaker.Locations.Talks;

namespace Kwartiermaker.Tests.Api;

/// <summary>The Dutch choices of the API stand in the order of their English originals, so each value has its own word.</summary>
public sealed class WireTests
{
    /// <summary>The last word of each choice, beside the value that it stands for.</summary>
    public static readonly TheoryData<Enum, Enum> Last = new()
    {
        { Fase.Overgedragen, Phase.HandedOver },
        { Stand.Gestopt, Standing.Stopped },
        { SoortLocatie.Anders, SiteKind.Other },
        { SoortEigenaar.Opvangorganisatie, OwnerKind.Agency },
        { Titel.Gebruik, Tenure.Use },
        { Samenwerking.Tijdelijk, Cooperation.Temporary },
        { SoortGesprek.Bezoek, TalkKind.Visit },
        { StandGesprek.Afgezegd, TalkState.Cancelled },
        { StandPoortvoorwaarde.LooptGevaar, ConditionState.AtRisk },
        { StandToetsing.Vastgesteld, ScreeningState.Concluded },
        { UitkomstToetsing.Past, ScreeningVerdict.Fits },
        { Pijler.Betaalbaarheid, Pillar.Affordability },
        { Oordeel.Voldoet, Verdict.Meets },
        { UitkomstStandpunt.Ingetrokken, PositionOutcome.Withdrawn },
        { StandVoorwaarde.Vervallen, FollowUpState.Dropped },
        { Verzendwijze.ViaPortaal, SendingMeans.Portal },
        { Onderzoeksaspect.Capaciteit, AspectKind.Capacity },
        { AspectOordeel.VoldoetNiet, AspectVerdict.Fails },
        { Risiconiveau.Groot, RiskLevel.High },
        { BesluitOnderzoek.NoGo, StudyDecision.NoGo },
        { SoortRuimte.GedeeldeRuimte, SpaceKind.Shared },
        { Beperking.BrutoVloeroppervlak, LimitKind.GrossFloorArea },
        { Partij.Gemeente, Side.Municipality },
        { Onderwerp.Onderwijs, SubjectKind.Education },
        { StandOnderwerp.NietVanToepassing, SubjectState.NotApplicable },
        { EisOnderwerp.Terrein, RequirementSubject.Grounds },
        { Vergelijking.Maximaal, Comparison.Max },
        { EisOordeel.NietVanToepassing, Kwartiermaker.Locations.PlanTests.Judgement.NotApplicable },
        { UitkomstEis.NietVanToepassing, Outcome.NotApplicable },
        { SoortVergunning.Andere, PermitKind.OtherPermit },
        { Procedure.Melding, PermitProcedure.Notification },
        { BesluitVergunning.Ingetrokken, PermitDecision.Withdrawn },
        { Behoefte.NietNodig, NeedAnswer.NotNeeded },
        { EindeOpschorting.OngebruiktVerstreken, SuspensionEnd.PassedUnused },
        { StandVergunning.Onherroepelijk, PermitStatus.Irrevocable },
        { Dienst.Andere, ConsultedService.OtherService },
        { Opvolging.NietGevolgd, AdviceFollowed.NotFollowed },
        { SoortActiviteit.Anders, ActivityKind.Other },
        { Openingscontrole.Personeel, OpeningCheckKind.Staffing },
        { StandControle.NietVanToepassing, CheckState.NotApplicable },
    };

    [Theory]
    [MemberData(nameof(Last))]
    public void Choice_OnTheWire_HasAWordForEveryValue(Enum word, Enum value)
    {
        ArgumentNullException.ThrowIfNull(word);
        ArgumentNullException.ThrowIfNull(value);
        Assert.Equal(Convert.ToInt32(value, null), Convert.ToInt32(word, null));
        Assert.Equal(Enum.GetValues(value.GetType()).Length, Enum.GetValues(word.GetType()).Length);
        Assert.Equal(Enum.GetValues(word.GetType()).Length - 1, Convert.ToInt32(word, null));
    }

    [Fact]
    public void EveryChoice_OfTheDescription_IsComparedAbove()
    {
        var description = JsonNode.Parse(File.ReadAllText(Path.Combine(Support.Repository.Root, "docs", "api", "openapi.v1.json")))!;
        var choices = description["components"]!["schemas"]!.AsObject().Where(s => s.Value!["enum"] is not null).Select(s => s.Key.Replace("NullableOf", "", StringComparison.Ordinal)).ToHashSet();

        Assert.NotEmpty(choices);
        Assert.Equal(Last.Select(row => row.Data.Item1.GetType().Name).Order(), choices.Order());
    }
}
