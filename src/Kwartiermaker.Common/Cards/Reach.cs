using Kwartiermaker.Common.Rights;

namespace Kwartiermaker.Common.Cards;

/// <summary>How somebody is reached, as a value of a card: a name that is a link to mail where there is an address, and a number to call.</summary>
public sealed record Reach(string? Name, string? Email, string? Phone)
{
    /// <summary>The number as a telephone dials it: without what people write between and behind the digits.</summary>
    public string? Dialled => Phone is null ? null : string.Concat(Phone.TakeWhile(c => !char.IsLetter(c)).Where(c => char.IsAsciiDigit(c) || c == '+'));

    public static Reach Of(Person person)
    {
        ArgumentNullException.ThrowIfNull(person);
        return new(person.Name, person.Email, person.Phone);
    }
}
