using Kwartiermaker.Common.Events;

namespace Kwartiermaker.Locations.Screening;

[EventName("locations.criterion-added", LocationsPermissions.ManageCriteria)]
public sealed record CriterionAdded(string QuestionDutch, string QuestionEnglish, DateOnly From) : IEvent;

[EventName("locations.criterion-changed", LocationsPermissions.ManageCriteria)]
public sealed record CriterionChanged(string QuestionDutch, string QuestionEnglish, DateOnly From) : IEvent;

[EventName("locations.criterion-ended", LocationsPermissions.ManageCriteria)]
public sealed record CriterionEnded(string QuestionDutch, string QuestionEnglish, DateOnly From) : IEvent;
