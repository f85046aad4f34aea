using Kwartiermaker.Common.Events;
using Kwartiermaker.Locations.Proposals;

namespace Kwartiermaker.Locations.Agreements;

public sealed record AgreementStarted(int ProposalNumber, int Places, DateOnly From, DateOnly? To) : IEvent;

public sealed record SubjectChanged(SubjectKind Subject, SubjectState State, SubjectState Before) : IEvent;

public sealed record MunicipalityHeard(SubjectKind Subject, string Says) : IEvent;

public sealed record TermsChanged(int? NoticeMonths, int? ExtensionMonths, DateOnly? EvaluateOn) : IEvent;

public sealed record MeasureAdded(string Description, decimal Amount, Side PaidBy) : IEvent;

public sealed record MeasureRemoved(string Description, decimal Amount) : IEvent;

public sealed record DraftMade(int Number) : IEvent;

public sealed record AgreementSigned(Side Side, string Name, string Function, DateOnly On, int Draft) : IEvent;

public sealed record SignatureWithdrawn(Side Side, string Name) : IEvent;

public sealed record AgreementEvaluated(DateOnly On, string Outcome) : IEvent;

public sealed record AgreementBound(int Places, DateOnly From, DateOnly? To) : IEvent;
