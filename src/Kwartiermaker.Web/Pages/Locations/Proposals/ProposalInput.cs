using Kwartiermaker.Locations.Proposals;

namespace Kwartiermaker.Web.Pages.Locations.Proposals;

/// <summary>A version of the proposal as a form holds it, of either side.</summary>
public sealed class ProposalInput
{
    /// <summary>How many versions there were when the form was made.</summary>
    public int Known { get; set; }

    public int? Places { get; set; }

    public DateOnly? From { get; set; }

    public DateOnly? To { get; set; }

    public bool Indefinite { get; set; }

    public string? TargetGroup { get; set; }

    public string? Reasons { get; set; }

    public string? Conditions { get; set; }

    public string? AboveLimit { get; set; }

    public string? By { get; set; }

    public string? Function { get; set; }

    public DateOnly? On { get; set; }

    public DateOnly? AnswerBy { get; set; }

    public static ProposalInput After(ProposalRow? last) => last is null ? new() : new()
    {
        Places = last.Places,
        From = last.From,
        To = last.To,
        Indefinite = last.To is null,
        TargetGroup = last.TargetGroup,
        Conditions = last.Conditions,
    };

    public ProposalTerms ToTerms() => new(Places, From, To, Indefinite, TargetGroup, Reasons, Conditions, Function);
}
