using Kwartiermaker.Locations.Talks;

namespace Kwartiermaker.Web.Pages.Locations;

/// <summary>The communication check as every form that plans a step holds it.</summary>
public class CommunicationInput
{
    public string? What { get; set; }

    public string? By { get; set; }

    public string? To { get; set; }

    public DateOnly? When { get; set; }

    public string? AgreedWith { get; set; }

    /// <summary>Begins with who spoke to whom the time before; what is said and when is of this step.</summary>
    public static CommunicationInput After(CommunicationCheck? last) => new() { By = last?.By, To = last?.To, AgreedWith = last?.AgreedWith };

    public CommunicationCheck ToCheck() => new(What ?? "", By ?? "", To ?? "", When, AgreedWith ?? "");
}
