using Kwartiermaker.Common.Events;

namespace Kwartiermaker.Locations.Screening;

public sealed record CriterionAdded(string QuestionDutch, string QuestionEnglish, DateOnly From) : IEvent;

public sealed record CriterionChanged(string QuestionDutch, string QuestionEnglish, DateOnly From) : IEvent;

public sealed record CriterionEnded(string QuestionDutch, string QuestionEnglish, DateOnly From) : IEvent;
