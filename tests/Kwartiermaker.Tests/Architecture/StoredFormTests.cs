using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using System.Reflection;

namespace Kwartiermaker.Tests.Architecture;

/// <summary>A form that changes what is stored brings the version that its reader saw, so that nobody overwrites what somebody else just stored.</summary>
public sealed class StoredFormTests
{
    /// <summary>Forms that begin with what is stored and bring no version yet. Take one off when you mend it; add none.</summary>
    private static readonly string[] ToBeMended = [];

    /// <summary>Pages that send a command with a version and take it from no form yet.</summary>
    private static readonly string[] PagesToBeMended = [];

    private static readonly IReadOnlyList<Type> Inputs = [.. typeof(Program).Assembly.GetTypes().Where(t => t.IsClass && t.Name.EndsWith("Input", StringComparison.Ordinal))];

    [Fact]
    public void Form_ThatBeginsWithWhatIsStored_BringsItsVersion()
    {
        var stored = Inputs.Where(BeginsWithWhatIsStored).ToList();
        var without = stored.Where(t => !HasVersion(t) && !Inputs.Any(i => HasVersion(i) && i.GetProperties().Any(p => Holds(p.PropertyType, t))))
            .Select(t => t.Name).Order().ToList();

        Assert.NotEmpty(stored);
        Assert.True(!without.Except(ToBeMended).Any(), "Implement IStoredVersion, fill in Version from what is stored and send it along: " + string.Join(", ", without));
        Assert.Empty(ToBeMended.Except(without));
    }

    [Fact]
    public void Page_ThatSendsAVersion_TakesItFromItsForm()
    {
        var pages = typeof(Program).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(PageModel)) && !t.IsAbstract && Commands(t).Any(HasVersion)).ToList();
        var without = pages.Where(p => !p.GetProperties().Where(x => x.IsDefined(typeof(BindPropertyAttribute))).Any(x => x.Name == "Version" || HasVersion(x.PropertyType))
            && !Handlers(p).SelectMany(m => m.GetParameters()).Any(a => a.Name == "version" || HasVersion(a.ParameterType))).Select(t => t.Name).Order().ToList();

        Assert.NotEmpty(pages);
        Assert.True(!without.Except(PagesToBeMended).Any(), "The command asks for the version that its reader saw; let the form bring it: " + string.Join(", ", without));
        Assert.Empty(PagesToBeMended.Except(without));
    }

    private static bool BeginsWithWhatIsStored(Type input) =>
        input.GetMethods(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic).Any(m => m.Name == "From" && m.ReturnType == input);

    private static bool HasVersion(Type type) =>
        type.Namespace?.StartsWith("Kwartiermaker.", StringComparison.Ordinal) == true && type.GetProperty("Version")?.PropertyType == typeof(int);

    private static bool Holds(Type type, Type part) => type == part || type.GetElementType() == part || type.GenericTypeArguments.Contains(part);

    /// <summary>What the use cases of the page are told.</summary>
    private static IEnumerable<Type> Commands(Type page) =>
        page.GetConstructors().SelectMany(c => c.GetParameters()).Concat(Handlers(page).SelectMany(m => m.GetParameters())).Select(p => p.ParameterType)
            .Where(t => t.Name.EndsWith("Handler", StringComparison.Ordinal))
            .SelectMany(t => t.GetMethods().Where(m => m.Name == "HandleAsync").SelectMany(m => m.GetParameters())).Select(p => p.ParameterType);

    private static IEnumerable<MethodInfo> Handlers(Type page) => page.GetMethods().Where(m => m.Name.StartsWith("OnPost", StringComparison.Ordinal));
}
