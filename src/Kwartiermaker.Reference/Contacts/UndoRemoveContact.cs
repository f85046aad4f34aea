using Kwartiermaker.Common;
using Kwartiermaker.Common.Undo;
using System.Text.Json;

namespace Kwartiermaker.Reference.Contacts;

/// <summary>Enters again what was just taken away.</summary>
public sealed class UndoRemoveContact(SaveContactHandler save) : IUndo
{
    public const string Code = "reference.contact";

    public string Kind => Code;

    public async Task<Result<Done>> UndoAsync(Guid subjectId, string state, string reason, CancellationToken cancel)
    {
        var saved = await save.HandleAsync(new SaveContact(null, 0, JsonSerializer.Deserialize<ContactFacts>(state)!), cancel);
        return saved.Succeeded ? default(Done) : saved.Refusals.ToList();
    }
}
