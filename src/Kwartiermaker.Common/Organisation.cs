namespace Kwartiermaker.Common;

/// <summary>The reception organisation as it names itself in letters: as an administrator set it from a day on, or else the settings section <c>Organisation</c>.</summary>
public sealed record Organisation
{
    public string Name { get; init; } = "Opvangorganisatie (demo)";

    public string Department { get; init; } = "";

    public string Address { get; init; } = "";

    /// <summary>Postcode and town on one line, for example <c>1234 AB Voorbeeldstad</c>.</summary>
    public string PostcodeTown { get; init; } = "";

    /// <summary>Town above letters and under agreements; empty: that of the address.</summary>
    public string Place { get; init; } = "";

    public string Email { get; init; } = "";

    public string Phone { get; init; } = "";
}
