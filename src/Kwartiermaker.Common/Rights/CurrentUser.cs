namespace Kwartiermaker.Common.Rights;

/// <summary>Who is at work in this request. Nobody, until sign-in has said otherwise.</summary>
public sealed class CurrentUser
{
    public Guid Id { get; private set; }

    public string Name { get; private set; } = "";

    public string Role { get; private set; } = "";

    public Scope Scope { get; private set; } = Scope.Nothing;

    private IReadOnlySet<string> permissions = new HashSet<string>();

    public bool IsSignedIn => Id != Guid.Empty;

    public bool May(string permission) => permissions.Contains(permission);

    public void Become(Guid id, string name, string role, Scope scope, IReadOnlySet<string> allowed)
    {
        (Id, Name, Role, Scope, permissions) = (id, name, role, scope, allowed);
    }
}
