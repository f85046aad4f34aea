using Kwartiermaker.Common;
using Kwartiermaker.Common.Checks;
using Kwartiermaker.Common.Letters;
using Kwartiermaker.Contracts.Reference;
using Kwartiermaker.Locations.Dossiers;
using Kwartiermaker.Locations.Letters;
using Kwartiermaker.Locations.Proposals;

namespace Kwartiermaker.Locations.Agreements;

/// <summary>The text of a complete agreement.</summary>
internal static class AgreementLetter
{
    public static Letter Write(
        Organisation organisation, IMunicipalities municipalities, Dossier dossier, Agreement agreement,
        IReadOnlyCollection<AgreementSubject> subjects, IReadOnlyCollection<AgreementMeasure> measures, DateOnly day)
    {
        var municipality = municipalities.Find(dossier.MunicipalityCode)!.Name;
        var of = subjects.ToDictionary(s => s.Kind);
        return new GovernanceAgreementLetter(
            municipality, ToMunicipality.NameOf(organisation), ToMunicipality.TownOf(organisation, dossier), day, $"BO-{dossier.Number}-{agreement.Draft}",
            dossier.Name, $"{dossier.Address}, {dossier.Town}", agreement.Places, agreement.TargetGroup,
            Added(of[SubjectKind.PlaceAndCapacity].Text, AgreementText.PlaceAndCapacity(dossier, agreement)), agreement.From, agreement.To,
            Added(of[SubjectKind.Duration].Text, AgreementText.Duration(agreement)),
            of[SubjectKind.OneOffMeasures] is { State: SubjectState.Settled } oneOff ? oneOff.Text : null,
            [.. measures.Select(m =>
                new OneOffMeasure(m.Description, m.Amount, m.PaidBy == Side.Agency ? ToMunicipality.NameOf(organisation) : $"gemeente {municipality}", m.ReadyBy))],
            Lines(of[SubjectKind.Organisation].Text), Lines(of[SubjectKind.Committee].Text), agreement.MeetingsPerYear!.Value,
            of[SubjectKind.Education] is { State: SubjectState.Settled } education ? education.Text : null,
            agreement.ExtensionMonths, agreement.ExtensionDecideMonths, agreement.NoticeMonths!.Value, agreement.EvaluateOn, agreement.ClearingWeeks!.Value,
            new Signatory(agreement.MunicipalitySigner!, agreement.MunicipalityFunction!), new Signatory(agreement.AgencySigner!, agreement.AgencyFunction!)).Write();
    }

    /// <summary>What the article does not say already: the first wording repeats its numbers and days.</summary>
    private static string? Added(string text, string first) => text.Replace(first, "", StringComparison.Ordinal).Filled();

    private static List<string> Lines(string text) => [.. text.Split('\n').Select(l => l.Trim().TrimStart('-', '•').Trim()).Where(l => l.Length > 0)];
}
