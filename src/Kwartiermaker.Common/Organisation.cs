namespace Kwartiermaker.Common;

/// <summary>The reception agency as it names itself in letters; the settings say who it is.</summary>
public sealed record Organisation
{
    public string Name { get; init; } = "";

    public string Department { get; init; } = "";

    public string Address { get; init; } = "";

    public string PostcodeTown { get; init; } = "";

    public string Email { get; init; } = "";

    public string Phone { get; init; } = "";
}
