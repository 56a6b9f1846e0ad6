using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.EntityFrameworkCore.Update;
using Npgsql;

namespace Monitoring.Persistence.RoundTrips;

/// <summary>
/// All rows of a save in one round trip, and all rows of one shape (table, operation, columns) in one statement fed by
/// <c>unnest</c>: a thousand cases cost as many statements as one.
/// </summary>
internal sealed class SetBasedSave : ModificationCommandBatch
{
    private readonly List<IReadOnlyModificationCommand> commands = [];
    private bool moreBatchesExpected;

    public override IReadOnlyList<IReadOnlyModificationCommand> ModificationCommands => commands;

    public override bool RequiresTransaction => commands.Count > 1;

    public override bool AreMoreBatchesExpected => moreBatchesExpected;

    public override bool TryAddCommand(IReadOnlyModificationCommand modificationCommand)
    {
        commands.Add(modificationCommand);
        return true;
    }

    public override void Complete(bool moreBatchesExpected) => this.moreBatchesExpected = moreBatchesExpected;

    public override void Execute(IRelationalConnection connection)
    {
        var statements = RowSet.Group(commands).ConvertAll(set => new SetStatement(set));
        using var batch = Batch(connection, statements);
        try
        {
            using var reader = batch.ExecuteReader();
            foreach (var statement in statements.Where(statement => statement.Returns))
            {
                statement.BeginResult();
                while (reader.Read())
                {
                    statement.Take(reader);
                }

                reader.NextResult();
            }
        }
        catch (NpgsqlException failed)
        {
            throw Failure(failed);
        }

        Check(batch, statements);
    }

    public override async Task ExecuteAsync(IRelationalConnection connection, CancellationToken cancellationToken = default)
    {
        var statements = RowSet.Group(commands).ConvertAll(set => new SetStatement(set));
        await using var batch = Batch(connection, statements);
        try
        {
            await using var reader = await batch.ExecuteReaderAsync(cancellationToken);
            foreach (var statement in statements.Where(statement => statement.Returns))
            {
                statement.BeginResult();
                while (await reader.ReadAsync(cancellationToken))
                {
                    statement.Take(reader);
                }

                await reader.NextResultAsync(cancellationToken);
            }
        }
        catch (NpgsqlException failed)
        {
            throw Failure(failed);
        }

        Check(batch, statements);
    }

    private static NpgsqlBatch Batch(IRelationalConnection connection, List<SetStatement> statements)
    {
        var batch = new NpgsqlBatch((NpgsqlConnection)connection.DbConnection, (NpgsqlTransaction?)connection.CurrentTransaction?.GetDbTransaction());
        if (connection.CommandTimeout is { } timeout)
        {
            batch.Timeout = timeout;
        }

        statements.ForEach(statement => batch.BatchCommands.Add(statement.Command));
        return batch;
    }

    private static void Check(NpgsqlBatch batch, List<SetStatement> statements)
    {
        for (var i = 0; i < statements.Count; i++)
        {
            statements[i].Check((int)batch.BatchCommands[i].RecordsAffected);
        }
    }

    private DbUpdateException Failure(NpgsqlException failed) =>
        new("The rows could not be written.", failed, [.. commands.SelectMany(command => command.Entries)]);
}
