using Kwartiermaker.Common.Letters;
using Kwartiermaker.Locations.Letters;

namespace Kwartiermaker.Locations.Ending;

/// <summary>The end of use of a location and its hand-over to the owner.</summary>
/// <param name="LastDeparture">The day the last resident moved out.</param>
/// <param name="NewUse">What the location is used for next.</param>
/// <param name="Cost">Of the conversion, as written: an amount, or that it is not set.</param>
/// <param name="OpenPoints">What is still to be done after the hand-over; may be empty.</param>
public sealed record HandOverLetter(
    LetterHead Head,
    string Location,
    string LocationAddress,
    string Owner,
    DateOnly LastDayOfUse,
    DateOnly LastDeparture,
    DateOnly HandOverDate,
    string NewUse,
    string Agreed,
    string Cost,
    int Keys,
    IReadOnlyList<MeterReading> Meters,
    IReadOnlyList<HandOverPart> Parts,
    IReadOnlyList<OpenPoint> OpenPoints,
    Signatory ForOwner,
    Signatory ForOrganisation)
{
    internal static readonly LetterTemplate Template = LetterTemplate.Beside(typeof(HandOverLetter), "HandOver.md");

    public Letter Write() => Template.Render(this, LetterLanguage.Dutch);
}
