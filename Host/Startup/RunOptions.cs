using System.Globalization;

namespace Monitoring.Host.Startup;

/// <summary>What the person at the keyboard asked for; see README.</summary>
public sealed record RunOptions
{
    public required int Port { get; init; }

    /// <summary>Everything the service keeps on this machine: the embedded cluster and Development keys.</summary>
    public required string DataDirectory { get; init; }

    /// <summary>Invented households to load on the first start; 0 for accounts and reference data only.</summary>
    public required int DemoHouseholds { get; init; }

    /// <summary>Where the business clock starts. Development only.</summary>
    public required DateTimeOffset? Now { get; init; }

    /// <summary>The command line with its one flag given a value, as the configuration wants it.</summary>
    public static string[] Normalise(string[] args) => [.. args.SelectMany(a => a == "--empty" ? new[] { "--demo", "0" } : [a])];

    public static RunOptions From(IConfiguration configuration)
    {
        var now = configuration["now"];
        return new RunOptions
        {
            Port = configuration.GetValue("port", 8080),
            DataDirectory = Path.GetFullPath(configuration.GetValue<string?>("data", defaultValue: null) ?? "data"),
            DemoHouseholds = configuration.GetValue("demo", 300),
            Now = now is null ? null : DateTimeOffset.Parse(now, CultureInfo.InvariantCulture),
        };
    }
}
