namespace Kwartiermaker.Web.Pages.Locations;

/// <summary>Why something is done, of a row as it was read.</summary>
public sealed class ReasonInput
{
    public int Version { get; set; }

    public string? Reason { get; set; }
}
