using Kwartiermaker.Common.FollowUps;
using Kwartiermaker.Contracts.Locations;
using Kwartiermaker.Locations.Agreements;
using Kwartiermaker.Locations.BuildingPlan;
using Kwartiermaker.Locations.Consultations;
using Kwartiermaker.Locations.Dossiers;
using Kwartiermaker.Locations.Feasibility;
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
using Kwartiermaker.Tests.Support;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Kwartiermaker.Tests.Api;

/// <summary>Each Dutch choice of the API stands for the English value beside it, and is called as the screen calls it.</summary>
public sealed partial class WireTests
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
        { AntwoordVanCollege.VraagtMeerTijd, CollegeAnswer.NeedsTime },
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
        { Openingscontrole.Zorg, OpeningCheckKind.HealthCare },
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

    /// <summary>Words that the screen does not use of what they stand for, on purpose.</summary>
    private static readonly Dictionary<Enum, Enum> OtherThanOnTheScreen = new()
    {
        [SoortEigenaar.Onbekend] = OwnerKind.Unknown,
        [Titel.Onbekend] = Tenure.Unknown,
        [Samenwerking.Onbekend] = Cooperation.Unknown,
        [StandPoortvoorwaarde.Voldaan] = ConditionState.Met,
        [StandPoortvoorwaarde.Ontbreekt] = ConditionState.Missing,
        [StandPoortvoorwaarde.LooptGevaar] = ConditionState.AtRisk,
        [StandToetsing.Concept] = ScreeningState.Draft,
        [StandVoorwaarde.Voldaan] = FollowUpState.Done,
        [AspectOordeel.Open] = AspectVerdict.Open,
        [SoortVergunning.AfwijkenOmgevingsplan] = PermitKind.PlanDeviation,
        [EindeOpschorting.Aangevuld] = SuspensionEnd.Supplemented,
        [EindeOpschorting.OngebruiktVerstreken] = SuspensionEnd.PassedUnused,
    };

    [Theory]
    [MemberData(nameof(Last))]
    public void EveryWord_OnTheWire_IsThatOfTheScreenForItsValue(Enum word, Enum value)
    {
        ArgumentNullException.ThrowIfNull(word);
        ArgumentNullException.ThrowIfNull(value);
        foreach (var each in Enum.GetValues(word.GetType()).Cast<Enum>())
        {
            var meant = (Enum)Enum.ToObject(value.GetType(), Convert.ToInt32(each, null));
            Assert.True(Enum.IsDefined(value.GetType(), meant), $"{word.GetType().Name}.{each}");
            if (OtherThanOnTheScreen.TryGetValue(each, out var other))
                Assert.Equal(other, meant);
            else
                Assert.All(Parts().Matches(each.ToString()), part => Assert.Contains(Letters(part.Value), Letters(OnTheScreen(meant)), StringComparison.Ordinal));
        }

        static string OnTheScreen(Enum value) => AppAssemblies.Texts.Dutch[$"enum.{value.GetType().Name}.{value}"];

        static string Letters(string text) =>
            string.Concat(text.Normalize(NormalizationForm.FormD).Where(c => char.IsLetter(c))).ToLowerInvariant();
    }

    [Fact]
    public void Order_OfTheListOfDossiers_StandsForTheSameOrder() =>
        Assert.Equal(
            [DossierOrder.Number, DossierOrder.Name, DossierOrder.Phase, DossierOrder.Places, DossierOrder.PhaseSince],
            new[] { "Nummer", "Naam", "Fase", "Plaatsen", "FaseSinds" }.Select(o => (DossierOrder)Enum.Parse<DossierQuery.Volgorde>(o)));

    [Fact]
    public void EveryChoice_OfTheDescription_IsComparedAbove()
    {
        var description = JsonNode.Parse(File.ReadAllText(Path.Combine(Repository.Root, "docs", "api", "openapi.v1.json")))!;
        var choices = description["components"]!["schemas"]!.AsObject().Where(s => s.Value!["enum"] is not null)
            .Select(s => s.Key.Replace("NullableOf", "", StringComparison.Ordinal)).ToHashSet();

        Assert.NotEmpty(choices);
        Assert.Equal(Last.Select(row => row.Data.Item1.GetType().Name).Order(), choices.Order());
    }

    /// <summary>The words in a name of a choice.</summary>
    [GeneratedRegex("[A-Z][a-z]*")]
    private static partial Regex Parts();
}
