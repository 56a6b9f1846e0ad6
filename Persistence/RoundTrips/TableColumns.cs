using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Monitoring.Persistence.RoundTrips;

/// <summary>An entity's table and the list of its columns, the row version among them (which <c>*</c> leaves out).</summary>
internal sealed record TableColumns(string Table, string List)
{
    private static readonly ConcurrentDictionary<IEntityType, TableColumns> Known = new();

    public static TableColumns Of(IModel model, Type entity) =>
        Known.GetOrAdd(model.FindEntityType(entity) ?? throw new ArgumentException($"{entity.Name} is not in the model.", nameof(entity)), Read);

    private static TableColumns Read(IEntityType entity)
    {
        var mapping = entity.GetTableMappings().Single();
        var columns = mapping.Table.Columns.Select(column => Quoted(column.Name));
        return new($"{Quoted(mapping.Table.Schema!)}.{Quoted(mapping.Table.Name)}", string.Join(", ", columns));
    }

    private static string Quoted(string name) => $"\"{name}\"";
}
