using Kwartiermaker.Common.Events;
using Kwartiermaker.Locations.Proposals;

namespace Kwartiermaker.Locations.Agreements;

[EventName("locations.agreement-started", LocationsPermissions.View)]
public sealed record AgreementStarted(int ProposalNumber, int Places, DateOnly From, DateOnly? To) : IEvent;

[EventName("locations.subject-changed", LocationsPermissions.View)]
public sealed record SubjectChanged(SubjectKind Subject, SubjectState State, SubjectState Before) : IEvent;

[EventName("locations.municipality-heard", LocationsPermissions.View)]
public sealed record MunicipalityHeard(SubjectKind Subject, string Says) : IEvent;

[EventName("locations.terms-changed", LocationsPermissions.View)]
public sealed record TermsChanged(int? NoticeMonths, int? ExtensionMonths, DateOnly? EvaluateOn) : IEvent;

[EventName("locations.measure-added", LocationsPermissions.View)]
public sealed record MeasureAdded(string Description, decimal Amount, Side PaidBy) : IEvent;

[EventName("locations.measure-removed", LocationsPermissions.View)]
public sealed record MeasureRemoved(string Description, decimal Amount) : IEvent;

[EventName("locations.draft-made", LocationsPermissions.View, Asks = LocationsPermissions.SignForAgency)]
public sealed record DraftMade(int Number) : IEvent;

[EventName("locations.agreement-signed", LocationsPermissions.View, Tells = true)]
public sealed record AgreementSigned(Side Side, string Name, string Function, DateOnly On, int Draft) : IEvent;

[EventName("locations.signature-withdrawn", LocationsPermissions.View)]
public sealed record SignatureWithdrawn(Side Side, string Name) : IEvent;

[EventName("locations.agreement-evaluated", LocationsPermissions.View)]
public sealed record AgreementEvaluated(DateOnly On, string Outcome) : IEvent;

[EventName("locations.agreement-bound", LocationsPermissions.View, Tells = true)]
public sealed record AgreementBound(int Places, DateOnly From, DateOnly? To) : IEvent;
