using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Monitoring.Persistence.Encryption;

namespace Monitoring.Persistence;

/// <summary>Lets <c>dotnet ef migrations add</c> build the model without a host or a server.</summary>
internal sealed class DesignTimeFactory : IDesignTimeDbContextFactory<MonitoringDbContext>
{
    public MonitoringDbContext CreateDbContext(string[] args)
    {
        var options = new DbContextOptionsBuilder<MonitoringDbContext>();
        DatabaseOptions.Configure(options, "Host=localhost;Database=design");
        return new MonitoringDbContext(options.Options, new FieldCipher(KeyRing.Throwaway()));
    }
}
