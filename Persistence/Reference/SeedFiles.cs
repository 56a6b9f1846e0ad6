namespace Monitoring.Persistence.Reference;

/// <summary>The data the product ships with, embedded beside its code.</summary>
public static class SeedFiles
{
    public static string Read(string folder, string file)
    {
        var assembly = typeof(SeedFiles).Assembly;
        using var stream = assembly.GetManifestResourceStream($"Monitoring.Persistence.Seed.{folder}.{file}")
            ?? throw new InvalidOperationException($"Seed file {folder}/{file} is not embedded.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
