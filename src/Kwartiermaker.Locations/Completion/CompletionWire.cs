namespace Kwartiermaker.Locations.Completion;

/// <summary>The delivery of the building.</summary>
public sealed record Oplevering(DateOnly? OpgeleverdOp, string? Door, string? Opmerkingen)
{
    internal static readonly Dictionary<string, string> Names = new()
    {
        [nameof(RecordCompletion.On)] = "opgeleverdOp",
        [nameof(RecordCompletion.By)] = "door",
        [nameof(RecordCompletion.Remarks)] = "opmerkingen",
    };

    internal static Oplevering Of(CompletionView? c) => new(c?.On, c?.By, c?.Remarks);

    internal RecordCompletion ToCommand(Guid dossierId, int version) => new(dossierId, version, OpgeleverdOp, Door ?? "", Opmerkingen);
}
