using Kwartiermaker.Common.Time;
using Kwartiermaker.Web.Forms;

namespace Kwartiermaker.Web.Pages.Locations;

/// <summary>Another moment for something that is planned, and why.</summary>
public sealed class MoveInput : IStoredVersion
{
    public int Version { get; set; }

    /// <summary>Dutch local time.</summary>
    public DateTime? At { get; set; }

    public string? Reason { get; set; }

    /// <param name="at">UTC.</param>
    /// <param name="reason">As typed: it is not stored with what moves.</param>
    public static MoveInput From(int version, DateTime at, string? reason) => new() { Version = version, At = Clock.InDutch(at), Reason = reason };
}
