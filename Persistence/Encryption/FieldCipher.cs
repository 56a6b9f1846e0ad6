using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Monitoring.Persistence.Encryption;

/// <summary>
/// Turns a sensitive value into what the database may see: version | key id | nonce | tag | ciphertext. The purpose is
/// authenticated with it, so that a value copied into another column does not open.
/// </summary>
public sealed class FieldCipher(KeyRing ring)
{
    private const byte AesGcmVersion = 1;
    private const int HeaderLength = 5;

    public byte[] Encrypt(string purpose, ReadOnlySpan<byte> plain)
    {
        Span<byte> header = stackalloc byte[HeaderLength];
        header[0] = AesGcmVersion;
        BinaryPrimitives.WriteUInt32BigEndian(header[1..], ring.CurrentId);
        return Sealing.Seal(ring.FieldKey(ring.CurrentId), header, purpose, plain);
    }

    public byte[] Decrypt(string purpose, ReadOnlySpan<byte> sealedValue)
    {
        if (sealedValue.Length < HeaderLength || sealedValue[0] != AesGcmVersion)
        {
            throw new CryptographicException("The stored value has an unknown encryption version.");
        }

        var keyId = BinaryPrimitives.ReadUInt32BigEndian(sealedValue[1..]);
        return Sealing.Open(ring.FieldKey(keyId), HeaderLength, purpose, sealedValue);
    }

    public byte[] EncryptText(string purpose, string plain) => Encrypt(purpose, Encoding.UTF8.GetBytes(plain));

    public string DecryptText(string purpose, byte[] sealedValue) => Encoding.UTF8.GetString(Decrypt(purpose, sealedValue));

    public byte[] EncryptAmount(string purpose, decimal plain) => EncryptText(purpose, plain.ToString(CultureInfo.InvariantCulture));

    public decimal DecryptAmount(string purpose, byte[] sealedValue) => decimal.Parse(DecryptText(purpose, sealedValue), CultureInfo.InvariantCulture);
}
