using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Update;

namespace Monitoring.Persistence.RoundTrips;

/// <summary>Rows that one statement can write: the same table, operation and columns.</summary>
internal sealed class RowSet(List<IReadOnlyModificationCommand> rows)
{
    public IReadOnlyList<IReadOnlyModificationCommand> Rows => rows;

    public IReadOnlyModificationCommand First => rows[0];

    /// <summary>
    /// EF has ordered the commands by their dependencies and, where those leave a choice, by table and operation. Within a
    /// stretch of one table and one operation the rows are independent and may be gathered by their columns.
    /// </summary>
    public static List<RowSet> Group(IEnumerable<IReadOnlyModificationCommand> commands)
    {
        var sets = new List<RowSet>();
        var stretch = new List<IReadOnlyModificationCommand>();
        foreach (var command in commands)
        {
            if (stretch.Count > 0 && !IsSameTarget(stretch[0], command))
            {
                sets.AddRange(Split(stretch));
                stretch = [];
            }

            stretch.Add(command);
        }

        sets.AddRange(Split(stretch));
        return sets;
    }

    private static bool IsSameTarget(IReadOnlyModificationCommand left, IReadOnlyModificationCommand right) =>
        left.TableName == right.TableName && left.Schema == right.Schema && left.EntityState == right.EntityState;

    private static IEnumerable<RowSet> Split(List<IReadOnlyModificationCommand> stretch) =>
        stretch.GroupBy(Shape).SelectMany(group => HasGeneratedKey(group.First())
            ? group.Select(row => new RowSet([row]))
            : [new RowSet([.. group])]);

    private static string Shape(IReadOnlyModificationCommand command) =>
        string.Join('|', command.ColumnModifications.Select(column => $"{column.ColumnName}:{column.IsWrite}{column.IsCondition}{column.IsRead}"));

    /// <summary>Returned rows are told apart by their keys; a key the database makes cannot do that.</summary>
    private static bool HasGeneratedKey(IReadOnlyModificationCommand command) =>
        command.EntityState == EntityState.Added && command.ColumnModifications.Any(column => column is { IsKey: true, IsRead: true });
}
