using Kwartiermaker.Common.Rights;

namespace Kwartiermaker.Common.Cards;

/// <summary>How somebody is reached, as a value of a card: a name that is a link to mail where there is an address, and a number to call.</summary>
public sealed record Reach(string? Name, string? Email, string? Phone)
{
    public static Reach Of(Person person)
    {
        ArgumentNullException.ThrowIfNull(person);
        return new(person.Name, person.Email, person.Phone);
    }
}
