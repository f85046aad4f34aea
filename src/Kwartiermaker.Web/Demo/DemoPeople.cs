using Kwartiermaker.Access.People;
using Kwartiermaker.Common.Setup;

namespace Kwartiermaker.Web.Demo;

/// <summary>The demo people, known as if each had signed in once.</summary>
internal sealed class DemoPeople(RecordSignInHandler record, FindRightsHandler rights) : IShippedData
{
    public async Task LoadAsync(CancellationToken cancel)
    {
        var people = DemoFiles.People();
        var strangers = (await rights.HandleAsync(cancel)).Select(p => p.Subject).Except(people.Select(p => p.Id)).Count();
        if (strangers > 0)
            throw new InvalidOperationException(
                $"The demo lets everybody in as anybody, and this database holds {strangers} people who are not of the demo. "
                + "Give the demo a database of its own (Data:Folder or Database:Connection), or choose another environment.");
        foreach (var person in people)
            await record.HandleAsync(new RecordSignIn(person.Id, person.Name, person.Email, person.Roles, person.Scope), cancel);
    }
}
