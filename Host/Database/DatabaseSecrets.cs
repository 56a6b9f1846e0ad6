using System.Security.Cryptography;
using System.Text.Json;

namespace Monitoring.Host.Database;

/// <summary>Passwords of the embedded server's three roles, made on the first start.</summary>
public sealed record DatabaseSecrets(string Superuser, string Migrator, string Host)
{
    public static DatabaseSecrets Open(string dataDirectory)
    {
        var file = Path.Combine(dataDirectory, "database-secrets.json");
        if (File.Exists(file))
        {
            return JsonSerializer.Deserialize<DatabaseSecrets>(File.ReadAllText(file))!;
        }

        var made = new DatabaseSecrets(Make(), Make(), Make());
        PrivateFile.WriteAsync(file, JsonSerializer.Serialize(made), CancellationToken.None).GetAwaiter().GetResult();
        return made;
    }

    private static string Make() => Convert.ToHexString(RandomNumberGenerator.GetBytes(24));
}
