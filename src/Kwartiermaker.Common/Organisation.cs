namespace Kwartiermaker.Common;

/// <summary>The reception organisation that works with this program, as its letters name it.</summary>
public sealed record Organisation
{
    public string Name { get; init; } = "";

    public string Department { get; init; } = "";

    public string Address { get; init; } = "";

    public string PostcodeTown { get; init; } = "";

    public string Email { get; init; } = "";

    public string Phone { get; init; } = "";
}
