namespace Kwartiermaker.Reference;

public static class ReferencePermissions
{
    public const string Read = "reference.read";
    public const string Change = "reference.change";

    /// <summary>See people of municipalities and organisations whom we work with.</summary>
    public const string ViewContacts = "reference.view-contacts";

    public const string KeepContacts = "reference.keep-contacts";
}
