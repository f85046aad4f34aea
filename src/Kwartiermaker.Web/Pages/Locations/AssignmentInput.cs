using Kwartiermaker.Common.FollowUps;

namespace Kwartiermaker.Web.Pages.Locations;

/// <summary>Who does what by when, as forms hold it.</summary>
public sealed class AssignmentInput
{
    public string? Text { get; set; }

    public string? ToWhom { get; set; }

    public DateOnly? DueOn { get; set; }

    public Guid? ResponsibleId { get; set; }

    public bool IsEmpty => string.IsNullOrWhiteSpace(Text) && DueOn is null && ResponsibleId is null;

    public Assignment ToAssignment() => new(Text ?? "", DueOn, ResponsibleId, ToWhom);
}
