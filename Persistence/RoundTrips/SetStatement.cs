using System.Data.Common;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Update;
using Npgsql;

namespace Monitoring.Persistence.RoundTrips;

/// <summary>One INSERT, UPDATE or DELETE for a set of rows, and what came back for them.</summary>
internal sealed class SetStatement
{
    private readonly RowSet set;
    private readonly List<ColumnValues> inputs = [];
    private readonly List<int> keys;
    private readonly List<int> reads;
    private readonly HashSet<IReadOnlyModificationCommand> answered = [];
    private Dictionary<RowKey, IReadOnlyModificationCommand> waiting = [];

    public SetStatement(RowSet set)
    {
        this.set = set;
        var columns = set.First.ColumnModifications;
        keys = [.. Enumerable.Range(0, columns.Count).Where(i => columns[i].IsKey && !columns[i].IsRead)];
        reads = [.. Enumerable.Range(0, columns.Count).Where(i => columns[i].IsRead)];
        var sql = set.First.EntityState switch
        {
            EntityState.Added => Insert(),
            EntityState.Modified => Update(),
            EntityState.Deleted => Delete(),
            _ => throw new InvalidOperationException($"Nothing to write for {set.First.EntityState}."),
        };
        Command = new NpgsqlBatchCommand(sql);
        inputs.ForEach(input => Command.Parameters.Add(input.Parameter()));
    }

    public NpgsqlBatchCommand Command { get; }

    public bool Returns => reads.Count > 0;

    private IReadOnlyList<IColumnModification> Columns => set.First.ColumnModifications;

    private string Table => set.First.Schema is { } schema ? $"{Quoted(schema)}.{Quoted(set.First.TableName)}" : Quoted(set.First.TableName);

    public void BeginResult() => waiting = set.Rows.ToDictionary(row => RowKey.Of(keys.Select(i => row.ColumnModifications[i].Current())));

    /// <summary>Gives a written row the values the database made.</summary>
    public void Take(DbDataReader reader)
    {
        var key = RowKey.Of(keys.Select((i, place) => Columns[i].ReadFrom(reader, place)));
        var row = waiting[key];
        for (var i = 0; i < reads.Count; i++)
        {
            var column = row.ColumnModifications[reads[i]];
            column.Value = column.ReadFrom(reader, keys.Count + i);
        }

        answered.Add(row);
    }

    public void Check(int recordsAffected)
    {
        if (recordsAffected == set.Rows.Count)
        {
            return;
        }

        var missing = set.Rows.Where(row => !answered.Contains(row)).SelectMany(row => row.Entries).ToList();
        throw new DbUpdateConcurrencyException($"{recordsAffected} of {set.Rows.Count} rows of {Table} were written; the others were changed meanwhile.", missing);
    }

    private string Insert()
    {
        var written = Indexes(column => column.IsWrite);
        if (written.Count == 0)
        {
            return $"INSERT INTO {Table} DEFAULT VALUES{Returning("")}";
        }

        var values = written.ConvertAll(i => Input(i, original: false));
        return $"INSERT INTO {Table} ({string.Join(", ", written.Select(Name))}) SELECT {string.Join(", ", values)} FROM {Unnest()} ORDER BY ordinality{Returning("")}";
    }

    private string Update()
    {
        var written = Indexes(column => column.IsWrite);
        var assignments = written.ConvertAll(i => $"{Name(i)} = {Input(i, original: false)}");
        var conditions = Conditions();
        return $"UPDATE {Table} AS t SET {string.Join(", ", assignments)} FROM {Unnest()} WHERE {conditions}{Returning("t.")}";
    }

    private string Delete()
    {
        var conditions = Conditions();
        return $"DELETE FROM {Table} AS t USING {Unnest()} WHERE {conditions}{Returning("t.")}";
    }

    private string Conditions() =>
        string.Join(" AND ", Indexes(column => column.IsCondition).Select(i =>
            $"t.{Name(i)} {(Columns[i].IsNullable == true ? "IS NOT DISTINCT FROM" : "=")} {Input(i, original: true)}"));

    private string Returning(string alias) =>
        Returns ? " RETURNING " + string.Join(", ", keys.Concat(reads).Select(i => alias + Name(i))) : "";

    private string Unnest()
    {
        var parameters = new StringBuilder("unnest(");
        parameters.AppendJoin(", ", inputs.Select((_, i) => $"${i + 1}"));
        parameters.Append(") WITH ORDINALITY AS u(");
        parameters.AppendJoin(", ", inputs.Select((_, i) => $"v{i}"));
        return parameters.Append(", ordinality)").ToString();
    }

    /// <summary>Adds the column's values as an input and returns the expression that reads one of them.</summary>
    private string Input(int index, bool original)
    {
        var input = new ColumnValues(Columns[index], set.Rows.Select(row => row.ColumnModifications[index]), original);
        inputs.Add(input);
        return $"u.v{inputs.Count - 1}{input.Cast}";
    }

    private List<int> Indexes(Func<IColumnModification, bool> which) =>
        [.. Enumerable.Range(0, Columns.Count).Where(i => which(Columns[i]))];

    private string Name(int index) => Quoted(Columns[index].ColumnName);

    private static string Quoted(string name) => $"\"{name}\"";
}
