using Kwartiermaker.Common;
using Kwartiermaker.Common.Checks;
using Kwartiermaker.Locations.Dossiers;
using Kwartiermaker.Locations.Letters;

namespace Kwartiermaker.Locations.Requests;

/// <summary>What a formal request must say before it is drawn up.</summary>
internal static class RequestRules
{
    public static List<Refusal> Check(RequestChoices choices)
    {
        var refusals = new List<Refusal>();
        refusals.Text(nameof(choices.RecipientAddress), choices.RecipientAddress, 400);
        if (LetterHead.NamesCollege(choices.RecipientAddress))
            refusals.Add(Refusal.Invalid(nameof(choices.RecipientAddress), "letter.addressee-twice"));
        refusals.Text(nameof(choices.SenderPlace), choices.SenderPlace, 80);
        refusals.Text(nameof(choices.OurReference), choices.OurReference, 80);
        refusals.Text(nameof(choices.TargetGroup), choices.TargetGroup, 200);
        refusals.Text(nameof(choices.ContactPerson), choices.ContactPerson, 300);
        refusals.Text(nameof(choices.SignatoryName), choices.SignatoryName, 120);
        refusals.Text(nameof(choices.SignatoryRole), choices.SignatoryRole, 120);
        refusals.Text(nameof(choices.Explanation), choices.Explanation, 4_000, required: false);
        if (choices.Commitments.Sum(c => c.Length) > 4_000)
            refusals.Add(Refusal.Invalid(nameof(choices.Commitments), "too-long", 4_000));
        if (choices.PlacesAsked is not { } places)
            refusals.Add(Refusal.Invalid(nameof(choices.PlacesAsked), "required"));
        else if (places <= 0)
            refusals.Add(Refusal.Invalid(nameof(choices.PlacesAsked), "site.not-positive", places));
        else if (places > SiteFacts.MostPlaces)
            refusals.Add(Refusal.Invalid(nameof(choices.PlacesAsked), "site.absurd", places, SiteFacts.MostPlaces));
        if (choices.LetterDate is null)
            refusals.Add(Refusal.Invalid(nameof(choices.LetterDate), "required"));
        if (choices.AskedFrom is null)
            refusals.Add(Refusal.Invalid(nameof(choices.AskedFrom), "required"));
        if (choices.AskedUntil < choices.AskedFrom)
            refusals.Add(Refusal.Invalid(nameof(choices.AskedUntil), "site.end-before-start", choices.AskedFrom, choices.AskedUntil));
        if (choices.AnswerBy is null)
            refusals.Add(Refusal.Invalid(nameof(choices.AnswerBy), "required"));
        else if (choices.AnswerBy <= choices.LetterDate)
            refusals.Add(Refusal.Invalid(nameof(choices.AnswerBy), "request.answer-before-letter", choices.LetterDate));
        return refusals;
    }
}
