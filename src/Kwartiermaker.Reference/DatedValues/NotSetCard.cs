using Kwartiermaker.Common.Cards;
using Kwartiermaker.Common.Language;
using Kwartiermaker.Common.Rights;

namespace Kwartiermaker.Reference.DatedValues;

/// <summary>For whoever keeps the values: what the program cannot say yet, because nobody set what it works with.</summary>
internal sealed class NotSetCard(FindDatedValuesHandler values, Texts texts) : IHomeCard
{
    public async Task<Card?> MakeAsync(CurrentUser user, CancellationToken cancel)
    {
        if (!user.May(ReferencePermissions.Change))
            return null;
        var open = (await values.HandleAsync(cancel)).Count(v => v.Number is null);
        return open == 0 ? null : new Card(15, "Waarden en termijnen", ["Wat", "Aantal"], [new(texts["Nog niet ingesteld"], "/beheer/waarden", null, open)]);
    }
}
