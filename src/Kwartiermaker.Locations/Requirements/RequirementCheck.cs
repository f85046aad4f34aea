using Kwartiermaker.Common;
using Kwartiermaker.Common.Checks;
using System.Text.RegularExpressions;

namespace Kwartiermaker.Locations.Requirements;

internal static partial class RequirementCheck
{
    /// <summary>Everything that is wrong with a new row, each at its field.</summary>
    public static List<Refusal> Of(SetRequirement row, DateOnly today)
    {
        var refusals = new List<Refusal>();
        if (string.IsNullOrWhiteSpace(row.Code) || !Kebab().IsMatch(row.Code))
            refusals.Add(Refusal.Invalid(nameof(row.Code), "requirement.code"));
        if (row.Subject is null)
            refusals.Add(Refusal.Invalid(nameof(row.Subject), "required"));
        refusals.Text(nameof(row.TextDutch), row.TextDutch, 400);
        refusals.Text(nameof(row.TextEnglish), row.TextEnglish, 400);
        refusals.Text(nameof(row.Source), row.Source, 400);
        refusals.Text(nameof(row.Unit), row.Unit, 60, required: false);
        if (row.From is null)
            refusals.Add(Refusal.Invalid(nameof(row.From), "required"));
        else if (row.From < today)
            refusals.Add(Refusal.Invalid(nameof(row.From), "requirement.past", today));
        if (row.Norm < 0)
            refusals.Add(Refusal.Invalid(nameof(row.Norm), "requirement.negative"));
        if (row.Comparison == Comparison.Judged && row.Norm is not null)
            refusals.Add(Refusal.Invalid(nameof(row.Norm), "requirement.judged-without-norm"));
        return refusals;
    }

    [GeneratedRegex("^[a-z][a-z0-9]*(-[a-z0-9]+)*$")]
    private static partial Regex Kebab();
}
