namespace Monitoring.Domain.Shared;

/// <summary>The answer of an act: done, or refused with one or several reasons. Bugs are exceptions, refusals are values.</summary>
public readonly record struct Result
{
    private readonly IReadOnlyList<Refusal>? refusals;

    private Result(IReadOnlyList<Refusal> refusals) => this.refusals = refusals;

    public static Result Done => default;

    public IReadOnlyList<Refusal> Refusals => refusals ?? [];

    public bool IsDone => Refusals.Count == 0;

    public Refusal Refusal => Refusals[0];

    public static Result From(IReadOnlyList<Refusal> refusals) => new(refusals);

    public static implicit operator Result(Refusal refusal) => new([refusal]);
}

/// <summary>The answer of an act that yields something when it is done.</summary>
public readonly record struct Result<T>
{
    private readonly IReadOnlyList<Refusal>? refusals;
    private readonly T? value;

    private Result(T? value, IReadOnlyList<Refusal>? refusals)
    {
        this.value = value;
        this.refusals = refusals;
    }

    public IReadOnlyList<Refusal> Refusals => refusals ?? [];

    public bool IsDone => Refusals.Count == 0;

    public Refusal Refusal => Refusals[0];

    public T Value => IsDone ? value! : throw new InvalidOperationException("A refused act has no value: " + Refusal.Code);

    public static implicit operator Result<T>(T value) => new(value, refusals: null);

    public static implicit operator Result<T>(Refusal refusal) => new(value: default, [refusal]);

    public static Result<T> From(IReadOnlyList<Refusal> refusals) => new(value: default, refusals);
}
