using Kwartiermaker.Access.People;
using Kwartiermaker.Common.Setup;

namespace Kwartiermaker.Web.Demo;

/// <summary>The demo people, known as if each had signed in once.</summary>
internal sealed class DemoPeople(RecordSignInHandler record) : IShippedData
{
    public async Task LoadAsync(CancellationToken cancel)
    {
        foreach (var person in DemoFiles.People())
            await record.HandleAsync(new RecordSignIn(person.Id, person.Name, person.Email, person.Roles, person.Scope), cancel);
    }
}
