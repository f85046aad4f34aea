using Kwartiermaker.Common.Database;

namespace Kwartiermaker.Locations.Feasibility;

/// <summary>The five aspects of the study, as the brochure names them ("Haalbaarheidsonderzoek").</summary>
public enum AspectKind
{
    Accessibility,
    Environment,
    Ownership,
    Potential,
    Capacity,
}

public enum AspectVerdict
{
    Open,
    Fits,

    /// <summary>Fits, as long as its risks are dealt with.</summary>
    AtRisk,
    Fails,
}

/// <summary>What was found on one aspect, what proves it, and how it was judged.</summary>
internal sealed class StudyAspect : Versioned
{
    public required Guid StudyId { get; init; }

    public required Guid DossierId { get; init; }

    public required AspectKind Kind { get; init; }

    public string Findings { get; private set; } = "";

    public string Evidence { get; private set; } = "";

    public AspectVerdict Verdict { get; private set; } = AspectVerdict.Open;

    public string? JudgedBy { get; private set; }

    public DateOnly? JudgedOn { get; private set; }

    public void Describe(string findings, string evidence, AspectVerdict verdict, string by, DateOnly today)
    {
        (Findings, Evidence, Verdict) = (findings.Trim(), evidence.Trim(), verdict);
        JudgedBy = verdict == AspectVerdict.Open ? null : by;
        JudgedOn = verdict == AspectVerdict.Open ? null : today;
    }
}

public static class AspectPages
{
    /// <summary>Last part of the address of the page on which the aspect is edited.</summary>
    public static string PageOf(AspectKind kind) => "haalbaarheid/" + Slug(kind);

    /// <summary>Where the aspect is read, by everybody who sees the dossier.</summary>
    public static string PlaceOf(AspectKind kind) => "haalbaarheid#" + Slug(kind);

    public static string Slug(AspectKind kind) => kind switch
    {
        AspectKind.Accessibility => "bereikbaarheid",
        AspectKind.Environment => "milieu",
        AspectKind.Ownership => "eigendom",
        AspectKind.Potential => "potentie",
        AspectKind.Capacity => "capaciteit",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    public static AspectKind? Find(string? slug) => Enum.GetValues<AspectKind>().Cast<AspectKind?>().FirstOrDefault(k => Slug(k!.Value) == slug);
}
