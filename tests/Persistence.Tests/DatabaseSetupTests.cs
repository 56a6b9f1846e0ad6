using Npgsql;

namespace Monitoring.Persistence.Tests;

public sealed class DatabaseSetupTests(Database database)
{
    [Fact(DisplayName = "两个数据库账号：运行账号能增查审计，不能改、删、清空审计，也不能改表结构 (C-53)")]
    public async Task HostRole_CannotTouchTheAudit()
    {
        var owner = await database.CreateEmptyAsync();
        var role = "host_" + Guid.CreateVersion7().ToString("N");
        await RunAsync(owner, $"create role {role} login");
        var host = new NpgsqlConnectionStringBuilder(owner) { Username = role, Pooling = false }.ConnectionString;
        await DatabaseSetup.MigrateAsync(owner, host, Database.Cipher, TestContext.Current.CancellationToken);

        (await RunAsync(host, "select * from audit.entries")).ShouldBeNull();
        (await RunAsync(host, "update cases.case_files set number = number")).ShouldBeNull();
        string[] forbidden =
        [
            "update audit.entries set reason = ''", "delete from audit.entries", "truncate audit.entries", "drop table audit.entries",
            "alter table audit.entries disable trigger all", "alter table cases.case_files add column extra text", "create table register.extra (id int)", "set role app",
        ];
        foreach (var sql in forbidden)
        {
            (await RunAsync(host, sql)).ShouldBe(PostgresErrorCodes.InsufficientPrivilege, sql);
        }

        await RunAsync(owner, $"drop owned by {role}; drop role {role}");
    }

    /// <summary>The code of the server's refusal; null when it did as told.</summary>
    private static async Task<string?> RunAsync(string connection, string sql)
    {
        await using var open = new NpgsqlConnection(connection);
        await open.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = new NpgsqlCommand(sql, open);
        try
        {
            await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
            return null;
        }
        catch (PostgresException refused)
        {
            return refused.SqlState;
        }
    }
}
