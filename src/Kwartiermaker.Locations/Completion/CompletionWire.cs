using Kwartiermaker.Common.Web;

namespace Kwartiermaker.Locations.Completion;

/// <summary>The delivery of the building.</summary>
public sealed record Oplevering(
    [Field(nameof(RecordCompletion.On))] DateOnly? OpgeleverdOp,
    [Field(nameof(RecordCompletion.By))] string? Door,
    [Field(nameof(RecordCompletion.Remarks))] string? Opmerkingen)
{
    internal static Oplevering Of(CompletionView? c) => new(c?.On, c?.By, c?.Remarks);

    internal RecordCompletion ToCommand(Guid dossierId, int version) => new(dossierId, version, OpgeleverdOp, Door ?? "", Opmerkingen);
}
