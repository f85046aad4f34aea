using Kwartiermaker.Common.Database;
using Kwartiermaker.Contracts.Reference;
using Kwartiermaker.Reference.DatedValues;
using Kwartiermaker.Reference.Municipalities;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Kwartiermaker.Reference;

/// <summary>
/// Municipalities and dated values in memory: every page needs them, they are small and change rarely. Another node's
/// import is seen within five minutes.
/// </summary>
public sealed class ReferenceMemory : IMunicipalities, IDatedValues, IDisposable
{
    private static readonly TimeSpan Keep = TimeSpan.FromMinutes(5);
    private static readonly Lazy<Outlines> Borders = new(Outlines.Shipped);

    private readonly IServiceScopeFactory scopes;
    private readonly ITimer forgetting;
    private Content? content;

    public ReferenceMemory(IServiceScopeFactory scopes, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(time);
        this.scopes = scopes;
        // A list asks for thousands of names: looking at the clock for each took a sixth of an export.
        forgetting = time.CreateTimer(_ => Forget(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    public IReadOnlyList<Municipality> Present => Current.Present;

    public ILookup<string, Municipality> ByRegion => Current.ByRegion;

    public IReadOnlyList<DatedValue> All => Current.Values;

    private Content Current => content ??= Read();

    public Municipality? Find(string code) => Current.ByCode.GetValueOrDefault(code);

    public IReadOnlyList<Municipality> Meant(string typed) => Current.Names.Meant(typed);

    public Municipality? At(double latitude, double longitude) => Borders.Value.At(latitude, longitude) is { } code ? Find(code) : null;

    public double? KilometresOutside(string? code, double latitude, double longitude) => Borders.Value.KilometresOutside(code, latitude, longitude);

    public DatedValue? Find(string key, DateOnly on) =>
        Current.ByKey[key].LastOrDefault(v => (v.ValidFrom is null || v.ValidFrom <= on) && (v.ValidTo is null || v.ValidTo >= on));

    public int Whole(string key, DateOnly on) =>
        (int)(Find(key, on)?.Number ?? throw new InvalidOperationException($"No value for '{key}' on {on:O}."));

    public void Dispose() => forgetting.Dispose();

    /// <summary>Called after a change, so that the next reader sees it.</summary>
    internal void Forget() => content = null;

    private Content Read()
    {
        using var scope = scopes.CreateScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDbContext>();
        var municipalities = db.Set<MunicipalityRow>().AsNoTracking().OrderBy(m => m.Name).ToList().ConvertAll(m => m.ToContract());
        // Sorted here: the databases differ in where they put a row without a first day, and the last one that holds counts.
        var values = db.Set<DatedValueRow>().AsNoTracking().ToList().OrderBy(v => v.Key, StringComparer.Ordinal).ThenBy(v => v.ValidFrom ?? DateOnly.MinValue)
            .Select(v => v.ToContract()).ToList();
        forgetting.Change(Keep, Timeout.InfiniteTimeSpan);
        return new Content(
            municipalities.Where(m => m.EndedOn is null).ToList(),
            municipalities.Where(m => m.EndedOn is null).OrderBy(m => m.Region, StringComparer.InvariantCulture).ToLookup(m => m.Region),
            municipalities.ToDictionary(m => m.Code),
            new MunicipalityNames(municipalities),
            values,
            values.ToLookup(v => v.Key));
    }

    private sealed record Content(
        IReadOnlyList<Municipality> Present,
        ILookup<string, Municipality> ByRegion,
        Dictionary<string, Municipality> ByCode,
        MunicipalityNames Names,
        IReadOnlyList<DatedValue> Values,
        ILookup<string, DatedValue> ByKey);
}
