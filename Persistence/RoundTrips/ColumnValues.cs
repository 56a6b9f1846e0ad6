using Microsoft.EntityFrameworkCore.Update;
using Npgsql;

namespace Monitoring.Persistence.RoundTrips;

/// <summary>The values of one column of many rows, as one array parameter.</summary>
internal sealed class ColumnValues
{
    private readonly List<object?> values;
    private readonly string elementType;

    public ColumnValues(IColumnModification first, IEnumerable<IColumnModification> column, bool original)
    {
        if (first.JsonPath is { Length: > 0 } and not "$")
        {
            throw new NotSupportedException($"Part of the JSON column {first.ColumnName} was changed; replace the whole object instead.");
        }

        values = [.. column.Select(each => original ? each.Original() : each.Current())];
        var storeType = first.ColumnType ?? first.TypeMapping!.StoreType;
        var plainType = WithoutFacets(storeType);
        var isText = plainType.EndsWith("[]", StringComparison.Ordinal) || plainType is "jsonb" or "json" || values.TrueForAll(value => value is null);
        elementType = isText ? "text" : plainType;
        Cast = isText ? "::" + storeType : "";
        if (isText)
        {
            values = values.ConvertAll(value => value is null or string ? value : ArrayLiteral.Of(value));
        }
    }

    /// <summary>An array of arrays would be flattened by unnest, and JSON has no array form: both travel as text, as do mere nulls.</summary>
    public string Cast { get; }

    public NpgsqlParameter Parameter()
    {
        var type = values.Find(value => value is not null)?.GetType() ?? typeof(string);
        var element = type.IsValueType ? typeof(Nullable<>).MakeGenericType(type) : type;
        var array = Array.CreateInstance(element, values.Count);
        for (var i = 0; i < values.Count; i++)
        {
            array.SetValue(values[i], i);
        }

        return new NpgsqlParameter { Value = array, DataTypeName = elementType + "[]" };
    }

    private static string WithoutFacets(string storeType)
    {
        var open = storeType.IndexOf('(', StringComparison.Ordinal);
        return open < 0 ? storeType : storeType[..open] + storeType[(storeType.IndexOf(')', open) + 1)..];
    }
}

internal static class ProviderValues
{
    public static object? Current(this IColumnModification column) => column.ToProvider(column.Value);

    public static object? Original(this IColumnModification column) => column.ToProvider(column.OriginalValue);

    public static object? ReadFrom(this IColumnModification column, System.Data.Common.DbDataReader reader, int ordinal)
    {
        if (reader.IsDBNull(ordinal))
        {
            return null;
        }

        var mapping = column.TypeMapping!;
        var value = reader.GetValue(ordinal);
        return column.IsKey && !column.IsRead ? value : mapping.Converter is { } converter ? converter.ConvertFromProvider(value) : value;
    }

    private static object? ToProvider(this IColumnModification column, object? value)
    {
        if (value is null)
        {
            return null;
        }

        var converted = column.TypeMapping?.Converter is { } converter ? converter.ConvertToProvider(value) : value;
        return converted is Enum number ? Convert.ChangeType(number, Enum.GetUnderlyingType(number.GetType()), System.Globalization.CultureInfo.InvariantCulture) : converted;
    }
}
