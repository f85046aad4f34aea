using Kwartiermaker.Common.Language;

namespace Kwartiermaker.Web.Forms;

/// <summary>A number of months as people say it: ten years, seven years and six months.</summary>
public static class PeriodText
{
    public static string Of(Texts texts, int months)
    {
        ArgumentNullException.ThrowIfNull(texts);
        var years = texts["{0:jaar|jaar}", months / 12];
        var rest = texts["{0:maand|maanden}", months % 12];
        return (months / 12, months % 12) switch
        {
            (0, _) => rest,
            (_, 0) => years,
            _ => texts["{0} en {1}", years, rest],
        };
    }
}
