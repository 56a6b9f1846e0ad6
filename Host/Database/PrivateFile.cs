using System.Text;

namespace Monitoring.Host.Database;

/// <summary>
/// Secrets on disk are readable by their owner only, from the first byte on, and appear whole or not at all: a half
/// written one would keep the service from ever starting again.
/// </summary>
public static class PrivateFile
{
    public static Task WriteAsync(string path, string text, CancellationToken cancelled) => WriteAsync(path, Encoding.UTF8.GetBytes(text), cancelled);

    public static async Task WriteAsync(string path, byte[] content, CancellationToken cancelled)
    {
        var half = path + ".new";
        var options = new FileStreamOptions
        {
            Mode = FileMode.Create,
            Access = FileAccess.Write,
            UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite,
        };
        await using (var stream = new FileStream(half, options))
        {
            await stream.WriteAsync(content, cancelled);
            stream.Flush(flushToDisk: true);
        }

        File.Move(half, path, overwrite: true);
    }
}
