namespace Kwartiermaker.Reference;

public static class ReferencePermissions
{
    public const string Read = "reference.read";
    public const string Change = "reference.change";
}
