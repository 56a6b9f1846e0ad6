namespace Monitoring.Host.Database;

/// <summary>Secrets on disk are readable by their owner only, from the first byte on.</summary>
public static class PrivateFile
{
    public static async Task WriteAsync(string path, string text, CancellationToken cancelled)
    {
        var options = new FileStreamOptions
        {
            Mode = FileMode.Create,
            Access = FileAccess.Write,
            UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite,
        };
        await using var writer = new StreamWriter(path, options);
        await writer.WriteAsync(text.AsMemory(), cancelled);
    }
}
