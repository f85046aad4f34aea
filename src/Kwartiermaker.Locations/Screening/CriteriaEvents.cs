using Kwartiermaker.Common.Events;

namespace Kwartiermaker.Locations.Screening;

[EventName("locations.criterion-added")]
public sealed record CriterionAdded(string QuestionDutch, string QuestionEnglish, DateOnly From) : IEvent;

[EventName("locations.criterion-changed")]
public sealed record CriterionChanged(string QuestionDutch, string QuestionEnglish, DateOnly From) : IEvent;

[EventName("locations.criterion-ended")]
public sealed record CriterionEnded(string QuestionDutch, string QuestionEnglish, DateOnly From) : IEvent;
