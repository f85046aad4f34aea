using Kwartiermaker.Common.Language;
using System.Reflection;

namespace Kwartiermaker.Tests.Support;

/// <summary>The assemblies of the program, for tests that look at all of it.</summary>
public static class AppAssemblies
{
    public static readonly IReadOnlyList<Assembly> Modules =
        [typeof(Kwartiermaker.Access.AccessModule).Assembly, typeof(Kwartiermaker.Capacity.Forecasting.Forecaster).Assembly,
            typeof(Kwartiermaker.Locations.LocationsModule).Assembly, typeof(Kwartiermaker.Matching.Solver.PlacementSolver).Assembly,
            typeof(Kwartiermaker.Reference.ReferenceModule).Assembly];

    public static readonly IReadOnlyList<Assembly> All =
        [typeof(Kwartiermaker.Common.Database.AppDbContext).Assembly, typeof(Kwartiermaker.Contracts.Locations.Phase).Assembly, .. Modules, typeof(Program).Assembly];

    /// <summary>What the host and the command line say, in both languages.</summary>
    public static (IReadOnlyDictionary<string, string> Dutch, IReadOnlyDictionary<string, string> English) Texts { get; } = new Texts(
        [.. All, typeof(Kwartiermaker.Cli.CommandLine).Assembly]).All;
}
