using Microsoft.Extensions.DependencyInjection;
using System.Reflection;

namespace Kwartiermaker.Common;

/// <summary>Registers a module's use cases: every sealed class named …Handler, and every rule set behind an interface it is asked for.</summary>
public static class UseCases
{
    public static IServiceCollection AddUseCases(this IServiceCollection services, Assembly assembly)
    {
        ArgumentNullException.ThrowIfNull(assembly);
        foreach (var type in assembly.GetTypes().Where(t => t is { IsClass: true, IsSealed: true, IsAbstract: false }
            && t.Name.EndsWith("Handler", StringComparison.Ordinal) && t.GetConstructors().Length > 0))
            services.AddScoped(type);
        return services;
    }

    public static IServiceCollection AddAll<TService>(this IServiceCollection services, Assembly assembly)
    {
        ArgumentNullException.ThrowIfNull(assembly);
        foreach (var type in assembly.GetTypes().Where(t => t is { IsClass: true, IsAbstract: false } && t.IsAssignableTo(typeof(TService))))
            services.AddScoped(typeof(TService), type);
        return services;
    }
}
