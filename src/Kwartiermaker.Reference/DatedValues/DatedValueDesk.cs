using Kwartiermaker.Common;
using Kwartiermaker.Common.Changes;
using Kwartiermaker.Common.Deadlines;

namespace Kwartiermaker.Reference.DatedValues;

/// <summary>Changes the values, and lets everything that was counted with them be counted again.</summary>
public sealed class DatedValueDesk(Desk desk, ReferenceMemory memory, IEnumerable<IRecount> counted)
{
    /// <summary>The values as a whole are the subject of their events.</summary>
    public static readonly Guid List = new("6b6d7661-6c75-8000-8000-657361726500");

    public async Task<Result<Done>> ChangeAsync(Func<Change, Task<Result<Done>>> change, CancellationToken cancel)
    {
        var result = await desk.ChangeAsync(List, ReferencePermissions.Change, change, cancel);
        if (!result.Succeeded)
            return result;
        memory.Forget();
        foreach (var module in counted)
            await module.RecountAsync(cancel);
        return result;
    }
}
