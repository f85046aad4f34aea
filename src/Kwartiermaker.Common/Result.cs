namespace Kwartiermaker.Common;

/// <summary>What a use case answers: a value, or the refusals that say why there is none.</summary>
public sealed class Result<T>
{
    private readonly T? value;

    private Result(T? value, IReadOnlyList<Refusal> refusals)
    {
        this.value = value;
        Refusals = refusals;
    }

    public IReadOnlyList<Refusal> Refusals { get; }

    public bool Succeeded => Refusals.Count == 0;

    /// <summary>The answer; asking for it after a refusal is a bug.</summary>
    public T Value => Succeeded ? value! : throw new InvalidOperationException($"Refused: {string.Join(", ", Refusals.Select(r => r.Code))}");

    public static implicit operator Result<T>(T value) => new(value, []);

    public static implicit operator Result<T>(Refusal refusal) => new(default, [refusal]);

    public static implicit operator Result<T>(List<Refusal> refusals) =>
        refusals.Count > 0 ? new(default, refusals) : throw new ArgumentException("A refused result needs a refusal.", nameof(refusals));
}

/// <summary>The answer of a use case that has nothing to tell but that it is done.</summary>
public readonly record struct Done;
