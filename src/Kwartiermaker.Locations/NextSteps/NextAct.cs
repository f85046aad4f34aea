using Kwartiermaker.Common.Language;
using Kwartiermaker.Locations.Dossiers;
using Kwartiermaker.Locations.Gates;

namespace Kwartiermaker.Locations.NextSteps;

/// <summary>The one next step of a dossier: what a person does, or what is waited for.</summary>
/// <param name="Code">Its sentence is <c>todo.{Code}</c>, a verb with its object.</param>
/// <param name="Act">Who may do it and where; null when there is nothing to do but wait.</param>
public sealed record NextAct(string Code, Act? Act, params object?[] Args)
{
    /// <summary>How many other conditions the same people meet on the same page.</summary>
    public int More { get; init; }

    /// <summary>
    /// The first condition that somebody can do something about; when all wait for something, the first of those. Null when nothing has
    /// to be done: the dossier rests, is complete, or is in use without an end in sight.
    /// </summary>
    public static NextAct? Of(Standing standing, GateView gate)
    {
        if (standing != Standing.Active || gate.To is not { } to)
            return null;
        var missing = gate.Conditions.Where(c => c.State == ConditionState.Missing).ToList();
        if (missing.Count == 0)
            return new NextAct("pass", new Act(PassGateHandler.PermissionFor(to), ""), to);
        if (gate.IsInUse)
            return null;
        var next = missing.Find(c => c.Act is not null) ?? missing[0];
        var more = next.Act is { } act ? missing.Count(c => c != next && c.Page == next.Page && c.Act?.Right == act.Right) : 0;
        return new NextAct($"{next.Code}.{next.Why}", next.Act, next.Args) { More = more };
    }

    public string Sentence(Texts texts) => More == 0 ? texts["todo." + Code, Args] : texts["word.more-of-step", texts["todo." + Code, Args], More];
}
