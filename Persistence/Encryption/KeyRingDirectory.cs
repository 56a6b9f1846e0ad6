using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Monitoring.Persistence.Encryption;

/// <summary>A key ring on disk: <c>field-0001.key</c>, <c>field-0002.key</c> … and <c>digest.key</c>, each 32 bytes in Base64.</summary>
public static class KeyRingDirectory
{
    private const string DigestFile = "digest.key";
    private const string FieldPrefix = "field-";
    private const string Suffix = ".key";

    /// <summary>Reads the ring; a missing or broken one is a reason not to start.</summary>
    public static KeyRing Load(string? path)
    {
        if (string.IsNullOrWhiteSpace(path))
        {
            throw new InvalidOperationException("未配置密钥目录（Keys:Path）。请把密钥目录挂载到本机并填写其路径后再启动。");
        }

        var fieldKeys = FieldFiles(path).ToDictionary(Number, Read);
        if (fieldKeys.Count == 0 || !File.Exists(Path.Combine(path, DigestFile)))
        {
            throw new InvalidOperationException($"密钥目录 {path} 中没有完整的密钥（field-0001.key 与 digest.key）。请挂载正确的目录后再启动。");
        }

        return new KeyRing(fieldKeys, Read(Path.Combine(path, DigestFile)));
    }

    /// <summary>Development only: makes the ring on the first start, readable by its owner alone.</summary>
    public static KeyRing LoadOrCreate(string path)
    {
        Directory.CreateDirectory(path);
        WriteIfMissing(Path.Combine(path, FieldPrefix + "0001" + Suffix));
        WriteIfMissing(Path.Combine(path, DigestFile));
        return Load(path);
    }

    private static string[] FieldFiles(string path) =>
        Directory.Exists(path) ? Directory.GetFiles(path, FieldPrefix + "*" + Suffix) : [];

    private static uint Number(string file) =>
        uint.Parse(Path.GetFileNameWithoutExtension(file)[FieldPrefix.Length..], NumberStyles.None, CultureInfo.InvariantCulture);

    private static byte[] Read(string file)
    {
        var key = Convert.FromBase64String(File.ReadAllText(file).Trim());
        return key.Length == KeyRing.KeyLength
            ? key
            : throw new InvalidOperationException($"密钥文件 {file} 的长度应为 32 字节，请恢复原文件后再启动。");
    }

    private static void WriteIfMissing(string file)
    {
        if (File.Exists(file))
        {
            return;
        }

        // Moved into place whole: half a key would keep the service from ever starting again.
        var half = file + ".new";
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using (var stream = new FileStream(half, options))
        {
            stream.Write(Encoding.ASCII.GetBytes(Convert.ToBase64String(RandomNumberGenerator.GetBytes(KeyRing.KeyLength))));
            stream.Flush(flushToDisk: true);
        }

        File.Move(half, file);
    }
}
