using Kwartiermaker.Contracts.Locations;
using Kwartiermaker.Locations.Amendments;
using Kwartiermaker.Locations.Dossiers;
using System.Globalization;

namespace Kwartiermaker.Tests.Locations.Amendments;

/// <summary>400 places from 1 January 2026 up to and including 31 December 2029, and what was signed after that.</summary>
public sealed class AgreedPeriodsTests
{
    private static readonly DateOnly Today = new(2026, 11, 24);

    [Theory]
    // Steps, in their order: -250@2027-06-01 proposes a reduction from that day, +2031-12-31 an extension up to that day; ! lets both sides sign it;
    // * lets it take effect on its day; ~ calls it off; end@2027-03-31 announces an end.
    [InlineData("", "400 2026-01-01/2029-12-31")]
    [InlineData("-250@2027-06-01", "400 2026-01-01/2029-12-31")]
    [InlineData("-250@2027-06-01 !", "400 2026-01-01/2027-05-31, 250 2027-06-01/2029-12-31")]
    [InlineData("-250@2027-06-01 ! *", "400 2026-01-01/2027-05-31, 250 2027-06-01/2029-12-31")]
    [InlineData("-250@2027-06-01 ! ~", "400 2026-01-01/2029-12-31")]
    [InlineData("-300@2026-06-01 ! * -250@2027-06-01 !", "400 2026-01-01/2026-05-31, 300 2026-06-01/2027-05-31, 250 2027-06-01/2029-12-31")]
    [InlineData("-300@2027-06-01 ! * -250@2027-02-01 ! *", "400 2026-01-01/2027-01-31, 250 2027-02-01/2029-12-31")]
    [InlineData("-250@2026-01-01 ! *", "250 2026-01-01/2029-12-31")]
    [InlineData("+2031-12-31", "400 2026-01-01/2029-12-31")]
    [InlineData("+2031-12-31 !", "400 2026-01-01/2031-12-31")]
    [InlineData("+2031-12-31 ! *", "400 2026-01-01/2031-12-31")]
    [InlineData("+2031-12-31 ! * -250@2030-06-01 !", "400 2026-01-01/2030-05-31, 250 2030-06-01/2031-12-31")]
    [InlineData("-300@2026-06-01 ! * +2031-12-31 ! *", "400 2026-01-01/2026-05-31, 300 2026-06-01/2031-12-31")]
    [InlineData("-250@2027-06-01 ! end@2027-03-31", "400 2026-01-01/2027-03-31")]
    [InlineData("-250@2027-06-01 ! end@2027-09-30", "400 2026-01-01/2027-05-31, 250 2027-06-01/2027-09-30")]
    public void Of_CountsWhatBothSigned_ByItsOwnDay(string steps, string expected) => Assert.Equal(expected, Periods(new(2029, 12, 31), steps));

    [Theory]
    [InlineData("", "400 2026-01-01/..")]
    [InlineData("-250@2027-06-01 !", "400 2026-01-01/2027-05-31, 250 2027-06-01/..")]
    [InlineData("-250@2027-06-01 ! end@2028-06-30", "400 2026-01-01/2027-05-31, 250 2027-06-01/2028-06-30")]
    public void Of_AnIndefiniteAgreement_HasNoLastDayUntilOneIsAnnounced(string steps, string expected) => Assert.Equal(expected, Periods(null, steps));

    private static string Periods(DateOnly? to, string steps)
    {
        var dossier = new Dossier { Number = 1, RegisteredAt = new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc) };
        dossier.Agree(400, new DateOnly(2026, 1, 1), to);
        var amendments = new List<Amendment>();
        foreach (var step in steps.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            Do(step, dossier, amendments);
        var periods = AgreedPeriods.Of(new PlacesInPeriod(dossier.AgreedPlaces!.Value, dossier.AgreedFrom!.Value, dossier.AgreedTo), amendments);
        return string.Join(", ", periods.Select(p => $"{p.Places} {p.From:yyyy-MM-dd}/{(p.To is { } last ? last.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : "..")}"));
    }

    private static void Do(string step, Dossier dossier, List<Amendment> amendments)
    {
        var day = Day(step);
        switch (step[0])
        {
            case '-':
                Propose(new ProposeAmendment(dossier.Id, AmendmentKind.Reduced, null, int.Parse(step[1..4], CultureInfo.InvariantCulture), day, "Meer ruimte."));
                break;
            case '+':
                Propose(new ProposeAmendment(dossier.Id, AmendmentKind.Extended, day, null, null, "Goede samenwerking."));
                break;
            case '!':
                Assert.Null(amendments[^1].Sign(AmendmentParty.ForMunicipality, Today));
                Assert.Null(amendments[^1].Sign(AmendmentParty.ForAgency, Today));
                break;
            case '*':
                Assert.Empty(amendments[^1].TakeEffect(dossier, amendments[^1].EffectiveOn!.Value));
                break;
            case '~':
                Assert.Null(amendments[^1].CallOff("Toch niet."));
                break;
            default:
                dossier.Agree(dossier.AgreedPlaces!.Value, dossier.AgreedFrom!.Value, day);
                break;
        }

        void Propose(ProposeAmendment command) => amendments.Add(Amendment.Propose(dossier, amendments.Count + 1, command));
    }

    private static DateOnly? Day(string step) =>
        step.Length >= 10 ? DateOnly.ParseExact(step[^10..], "yyyy-MM-dd", CultureInfo.InvariantCulture) : null;
}
