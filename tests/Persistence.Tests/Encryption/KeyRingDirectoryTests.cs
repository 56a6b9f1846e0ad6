using Monitoring.Persistence.Encryption;

namespace Monitoring.Persistence.Tests.Encryption;

public sealed class KeyRingDirectoryTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("monitoring-keys-");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact(DisplayName = "密钥：没有密钥目录就不启动，并说明怎么办")]
    public void Load_Missing_Refuses()
    {
        Should.Throw<InvalidOperationException>(() => KeyRingDirectory.Load(null)).Message.ShouldContain("Keys:Path");
        Should.Throw<InvalidOperationException>(() => KeyRingDirectory.Load(Path.Combine(folder.FullName, "none"))).Message.ShouldContain("none");
    }

    [Fact(DisplayName = "密钥：开发环境首次启动时生成，再次启动读回同一套，仅属主可读")]
    public void LoadOrCreate_Twice_IsTheSameRing()
    {
        var path = Path.Combine(folder.FullName, "keys");
        var stored = new FieldCipher(KeyRingDirectory.LoadOrCreate(path)).EncryptText("p", "x");

        new FieldCipher(KeyRingDirectory.LoadOrCreate(path)).DecryptText("p", stored).ShouldBe("x");
        Directory.GetFiles(path).Length.ShouldBe(2);
        if (!OperatingSystem.IsWindows())
        {
            Directory.GetFiles(path).ShouldAllBe(file => File.GetUnixFileMode(file) == (UnixFileMode.UserRead | UnixFileMode.UserWrite));
        }
    }
}
