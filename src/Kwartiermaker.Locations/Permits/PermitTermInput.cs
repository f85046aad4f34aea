using Kwartiermaker.Common.Time;

namespace Kwartiermaker.Locations.Permits;

/// <summary>
/// A suspension of the decision term (Awb art. 4:15). Under lid 1 the term stands still "from the day after" the request
/// "until the day on which" the application was supplemented or the time given for it passed unused: the day of the request and
/// the day of the supplement both count as term, the days between do not.
/// </summary>
/// <param name="RequestedOn">The day the authority asked to supplement; the term stands still from the next day.</param>
/// <param name="ResumedOn">The day the term runs again; <c>null</c> while it stands still.</param>
public sealed record Suspension(DateOnly RequestedOn, DateOnly? ResumedOn);

/// <summary>An extension of the decision term (Omgevingswet art. 16.64 lid 2; art. 16.66 lid 3 with Awb art. 3:18 lid 2).</summary>
public sealed record TermExtension(DateOnly AnnouncedOn, TermLength Length);

/// <summary>
/// The lengths that apply to an application on the day it was received. They are dated data, for example: regular procedure
/// 8 weeks, or 12 when another body must consent (Omgevingswet art. 16.64 lid 1); extensive procedure six months (Awb art.
/// 3:18 lid 1), often written as 26 weeks.
/// </summary>
/// <param name="ExtendWithin">The time after receipt in which an extension must be announced. <c>null</c>: within the decision
/// term itself (art. 16.64 lid 2). For the extensive procedure eight weeks (Awb art. 3:18 lid 2).</param>
public sealed record PermitTermRules(TermLength Decision, TermLength? ExtendWithin = null);
