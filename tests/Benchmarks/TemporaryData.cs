namespace Monitoring.Benchmarks;

/// <summary>A data folder the database user can come through to, gone with the run.</summary>
internal sealed class TemporaryData : IDisposable
{
    private readonly string parent = Directory.CreateTempSubdirectory("monitoring-run-").FullName;

    public TemporaryData() =>
        File.SetUnixFileMode(parent, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute | UnixFileMode.GroupRead | UnixFileMode.GroupExecute | UnixFileMode.OtherRead | UnixFileMode.OtherExecute);

    public string Path => System.IO.Path.Combine(parent, "data");

    public void Dispose() => Directory.Delete(parent, recursive: true);
}
