using Kwartiermaker.Common.Undo;
using System.Text.Json;

namespace Kwartiermaker.Common.Lists;

public sealed class UndoRemoveView(SaveViewHandler save) : IUndo
{
    public const string Code = "common.view";

    public string Kind => Code;

    public async Task<Result<Done>> UndoAsync(Guid subjectId, string state, string reason, CancellationToken cancel)
    {
        var saved = await save.HandleAsync(JsonSerializer.Deserialize<SaveView>(state)!, cancel);
        return saved.Succeeded ? default(Done) : saved.Refusals.ToList();
    }
}
