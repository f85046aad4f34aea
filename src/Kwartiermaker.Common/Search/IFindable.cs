namespace Kwartiermaker.Common.Search;

/// <summary>What a row says of itself to whoever searches.</summary>
/// <param name="SubjectId">What it hangs on; its scope decides who finds the row.</param>
/// <param name="Page">The step that shows it, and with it the right to find it; empty: the subject itself.</param>
/// <param name="Name">As it stands in what was found.</param>
/// <param name="Words">What it is found by besides its name.</param>
/// <param name="OurSideOnly">False: whoever sits on the other side of the table finds it too.</param>
public sealed record Findable(Guid SubjectId, string Page, string Name, string Words, bool OurSideOnly = true);

/// <summary>A row with an Id that people look for by the words in it. What it says is stored with it, and so is never behind.</summary>
public interface IFindable
{
    /// <returns>Null when nobody should find it any more.</returns>
    Findable? ToFind();
}
