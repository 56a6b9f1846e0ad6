using System.Security.Cryptography;
using Monitoring.Domain.Shared;
using Monitoring.Persistence.Encryption;

namespace Monitoring.Persistence.Tests.Encryption;

public sealed class FieldCipherTests
{
    private const string Purpose = "person.id-number";

    [Fact(DisplayName = "加密：密文解回原文，且不含原文")]
    public void Encrypt_Text_ComesBack()
    {
        var stored = Database.Cipher.EncryptText(Purpose, "44130019900101123X");

        Database.Cipher.DecryptText(Purpose, stored).ShouldBe("44130019900101123X");
        System.Text.Encoding.UTF8.GetString(stored).ShouldNotContain("441300");
    }

    [Fact(DisplayName = "加密：同一原文两次的密文不同")]
    public void Encrypt_Twice_Differs() =>
        Database.Cipher.EncryptText(Purpose, "x").ShouldNotBe(Database.Cipher.EncryptText(Purpose, "x"));

    [Fact(DisplayName = "加密：挪到别的栏位的密文打不开")]
    public void Decrypt_OtherPurpose_Fails()
    {
        var stored = Database.Cipher.EncryptText(Purpose, "x");

        Should.Throw<CryptographicException>(() => Database.Cipher.DecryptText("person.phone", stored));
    }

    [Theory(DisplayName = "加密：改动任何一个字节都打不开")]
    [InlineData(0)]
    [InlineData(4)]
    [InlineData(10)]
    [InlineData(20)]
    [InlineData(33)]
    public void Decrypt_ChangedByte_Fails(int at)
    {
        var stored = Database.Cipher.EncryptText(Purpose, "x");
        stored[at] ^= 1;

        Should.Throw<CryptographicException>(() => Database.Cipher.DecryptText(Purpose, stored));
    }

    [Fact(DisplayName = "密钥轮换：旧密文仍可读，新值用新密钥")]
    public void Decrypt_AfterRotation_ReadsOld()
    {
        var first = RandomNumberGenerator.GetBytes(KeyRing.KeyLength);
        var second = RandomNumberGenerator.GetBytes(KeyRing.KeyLength);
        var digest = RandomNumberGenerator.GetBytes(KeyRing.KeyLength);
        var old = new FieldCipher(new KeyRing(new Dictionary<uint, byte[]> { [1] = first }, digest));
        var rotated = new FieldCipher(new KeyRing(new Dictionary<uint, byte[]> { [1] = first, [2] = second }, digest));

        rotated.DecryptText(Purpose, old.EncryptText(Purpose, "x")).ShouldBe("x");
        Should.Throw<CryptographicException>(() => old.DecryptText(Purpose, rotated.EncryptText(Purpose, "x")));
    }

    [Fact(DisplayName = "摘要：同值同摘要，用途不同则不同")]
    public void Digest_SameText_IsEqualForOnePurposeOnly()
    {
        var digest = Database.Digest.Digest(Purpose, "44130019900101123X");

        digest.Length.ShouldBe(32);
        Database.Digest.Digest(Purpose, "44130019900101123X").ShouldBe(digest);
        Database.Digest.Digest("person.phone", "44130019900101123X").ShouldNotBe(digest);
    }

    [Fact(DisplayName = "一户一钥：包裹后可取回，别户的包裹打不开")]
    public void HouseholdKey_Wrapped_OpensForItsHouseholdOnly()
    {
        var household = HouseholdId.New();
        var key = HouseholdKey.Create();
        var wrapped = key.Wrap(Database.Cipher, household);
        var sealedValue = key.Seal("audit", "旧值→新值");

        HouseholdKey.Unwrap(Database.Cipher, wrapped).Open("audit", sealedValue).ShouldBe("旧值→新值");
        var moved = new StoredHouseholdKey { HouseholdId = HouseholdId.New(), Wrapped = wrapped.Wrapped };
        Should.Throw<CryptographicException>(() => HouseholdKey.Unwrap(Database.Cipher, moved));
    }
}
