namespace Monitoring.Persistence.RoundTrips;

/// <summary>A row's key values, compared one by one.</summary>
internal sealed class RowKey : IEquatable<RowKey>
{
    private readonly object?[] values;

    private RowKey(object?[] values) => this.values = values;

    public static RowKey Of(IEnumerable<object?> values) => new([.. values]);

    public bool Equals(RowKey? other) => other is not null && values.AsSpan().SequenceEqual(other.values);

    public override bool Equals(object? obj) => Equals(obj as RowKey);

    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (var value in values)
        {
            hash.Add(value);
        }

        return hash.ToHashCode();
    }
}
