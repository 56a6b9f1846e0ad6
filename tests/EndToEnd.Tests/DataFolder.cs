namespace Monitoring.EndToEnd.Tests;

/// <summary>A data folder for services of one test, made by the first of them and gone with the test.</summary>
internal sealed class DataFolder : IDisposable
{
    private readonly string parent = Directory.CreateTempSubdirectory("monitoring-e2e-").FullName;

    public DataFolder() =>
        // The database user must come through.
        File.SetUnixFileMode(parent, (UnixFileMode)Convert.ToInt32("755", 8));

    public string Parent => parent;

    public string Path => System.IO.Path.Combine(parent, "data");

    public string PidFile => System.IO.Path.Combine(Path, "postgres", "postmaster.pid");

    public int DatabaseProcess => int.Parse(File.ReadLines(PidFile).First(), System.Globalization.CultureInfo.InvariantCulture);

    public void Dispose() => Directory.Delete(parent, recursive: true);
}
