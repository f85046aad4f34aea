using Kwartiermaker.Common.Modules;

namespace Kwartiermaker.Locations.Agreements;

/// <summary>The days that follow from the terms of a signed agreement (rows B9 and B20).</summary>
internal sealed record AgreementDays(IReadOnlyList<(DeadlineKind Kind, DateOnly Day)> All)
{
    /// <summary>The days that move with the last day.</summary>
    public static readonly IReadOnlyList<DeadlineKind> OfTheEnd =
    [
        LocationDeadlines.AgreementFirstWarning, LocationDeadlines.AgreementSecondWarning, LocationDeadlines.AgreementNotice,
        LocationDeadlines.AgreementExtension, LocationDeadlines.AgreementEnd,
    ];

    /// <param name="firstWarning">Months before the end; null when not set.</param>
    /// <param name="secondWarning">Months before the end; null when not set.</param>
    public static AgreementDays Of(DateOnly? to, int? noticeMonths, int? extensionMonths, int? extensionDecideMonths, DateOnly? evaluateOn, int? firstWarning, int? secondWarning)
    {
        var days = new List<(DeadlineKind, DateOnly)>();
        if (evaluateOn is { } evaluation)
            days.Add((LocationDeadlines.AgreementEvaluation, evaluation));
        if (to is { } end)
        {
            if (firstWarning is { } first)
                days.Add((LocationDeadlines.AgreementFirstWarning, end.AddMonths(-first)));
            if (secondWarning is { } second)
                days.Add((LocationDeadlines.AgreementSecondWarning, end.AddMonths(-second)));
            if (noticeMonths is { } notice)
                days.Add((LocationDeadlines.AgreementNotice, end.AddMonths(-notice)));
            if (extensionMonths is not null && extensionDecideMonths is { } decide)
                days.Add((LocationDeadlines.AgreementExtension, end.AddMonths(-decide)));
            days.Add((LocationDeadlines.AgreementEnd, end));
        }

        return new([.. days.OrderBy(d => d.Item2)]);
    }
}
