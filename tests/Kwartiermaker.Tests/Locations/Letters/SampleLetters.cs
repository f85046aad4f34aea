using Kwartiermaker.Locations.Agreements;
using Kwartiermaker.Locations.Ending;
using Kwartiermaker.Locations.Feasibility;
using Kwartiermaker.Locations.Letters;
using Kwartiermaker.Locations.Proposals;
using Kwartiermaker.Locations.Requests;

namespace Kwartiermaker.Tests.Locations.Letters;

/// <summary>One model of every letter with all it can hold, and one with only what it must.</summary>
internal static class SampleLetters
{
    private static readonly LetterHead Head = new(
        "de opvangorganisatie",
        "De opvangorganisatie\nAfdeling Locaties\nPostbus 100\n1234 AB Voorbeeldstad",
        "Oosterwolde aan Zee",
        "Raadhuisplein 1\n9876 ZX Oosterwolde aan Zee",
        "Voorbeeldstad",
        new(2026, 11, 24),
        "LOC-2026-0042");

    private static readonly Signatory Manager = new("A. de Vries", "regiomanager");

    public static IReadOnlyDictionary<string, object> Full { get; } = ByName(
        new FormalRequestLetter(
            Head, "De Oude Kazerne", "Kazernelaan 12, Oosterwolde aan Zee", new(2026, 10, 1), "MG-2026-1143",
            ["Er komt een extra bushalte."], 1250, new(2026, 12, 1), new(2031, 11, 30),
            "gezinnen en alleenstaanden",
            ["De locatie is dag en nacht bemand.", "Omwonenden krijgen één vast telefoonnummer."],
            "Het gebouw staat leeg sinds 2024.\n\nDe eigenaar is akkoord.", new(2027, 1, 15),
            "P. Bos, p.bos@voorbeeld.example", Manager),
        new ProposalLetter(
            Head, "De Oude Kazerne", "Kazernelaan 12", 300, new(2026, 12, 1), new(2031, 11, 30), "gezinnen", "Met dit aantal blijft de begeleiding overzichtelijk.",
            "De gemeente verlicht het fietspad.",
            [new(new(2026, 12, 1), 100), new(new(2027, 3, 1), 300)], new(2027, 1, 15), Manager),
        new GovernanceAgreementLetter(
            "Oosterwolde aan Zee", "de opvangorganisatie", "Oosterwolde aan Zee", new(2026, 11, 24), "BO-2026-0042", "De Oude Kazerne", "Kazernelaan 12", 300, "gezinnen",
            "Het bijgebouw hoort erbij.",
            new(2026, 12, 1), new(2031, 11, 30), "De eerste bewoners komen in december.", "De gemeente richt de weg opnieuw in.",
            [new("Verlichting van het fietspad", 45_000m, "de organisatie", new(2027, 2, 1))],
            ["Er is altijd beveiliging aanwezig.", "Bezoek is welkom tot 22.00 uur."], ["twee omwonenden", "een medewerker van de gemeente"], 4,
            "Basisschool De Springplank opent twee klassen op de locatie.", 24, 12, 6, new(2029, 6, 1), 8, new("B. Jansen", "burgemeester"), Manager),
        new NoGoLetter(
            Head, "De Oude Kazerne", "Kazernelaan 12", new(2026, 3, 1), new(2026, 10, 1), "Het dak is niet binnen het budget te herstellen.",
            ["Laat de bouwkundige keuring eerder doen.", "Betrek de eigenaar vanaf het eerste gesprek."], "Na renovatie kunnen wij opnieuw in gesprek gaan.", Manager),
        new HandOverLetter(
            Head, "De Oude Kazerne", "Kazernelaan 12", "Vastgoed Oost", new(2031, 11, 30), new(2031, 11, 20), new(2031, 12, 15), "woningen", "De keukens blijven zitten.",
            "€ 12.500", 42,
            [new("Water", "1.234 m³")], [new("Hoofdgebouw", "schoon en leeg"), new("Terrein", "hekken verwijderd")],
            [new("Herstel van de oprit", "de opvangorganisatie", new(2032, 1, 31))], new("C. Bakker", "directeur"), Manager));

    public static IReadOnlyDictionary<string, object> Short { get; } = ByName(
        Of<FormalRequestLetter>() with { Explanation = null, Commitments = [], PositionConditions = [], Until = null },
        Of<ProposalLetter>() with { Steps = [], Until = null, Conditions = null },
        Of<GovernanceAgreementLetter>() with
        {
            Measures = [],
            MeasuresText = null,
            SchoolArrangement = null,
            Until = null,
            ExtensionMonths = null,
            ExtensionDecideMonths = null,
            EvaluateOn = null,
            NoticeMonths = 1
        },
        Of<NoGoLetter>() with { Outlook = null },
        Of<HandOverLetter>() with { OpenPoints = [], Meters = [], Keys = 1 });

    private static T Of<T>() => (T)Full[typeof(T).Name];

    private static Dictionary<string, object> ByName(params object[] letters) => letters.ToDictionary(letter => letter.GetType().Name);
}
