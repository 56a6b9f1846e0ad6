using System.Security.Cryptography;
using System.Text;

namespace Monitoring.Persistence.Encryption;

/// <summary>AES-256-GCM over one value: nonce | tag | ciphertext, bound to its header and purpose.</summary>
internal static class Sealing
{
    private const int NonceLength = 12;
    private const int TagLength = 16;

    public static byte[] Seal(ReadOnlySpan<byte> key, ReadOnlySpan<byte> header, string purpose, ReadOnlySpan<byte> plain)
    {
        var sealedValue = new byte[header.Length + NonceLength + TagLength + plain.Length];
        header.CopyTo(sealedValue);
        var nonce = sealedValue.AsSpan(header.Length, NonceLength);
        RandomNumberGenerator.Fill(nonce);
        using var aes = new AesGcm(key, TagLength);
        aes.Encrypt(
            nonce,
            plain,
            sealedValue.AsSpan(header.Length + NonceLength + TagLength),
            sealedValue.AsSpan(header.Length + NonceLength, TagLength),
            AssociatedData(header, purpose));
        return sealedValue;
    }

    public static byte[] Open(ReadOnlySpan<byte> key, int headerLength, string purpose, ReadOnlySpan<byte> sealedValue)
    {
        var body = sealedValue[headerLength..];
        if (body.Length < NonceLength + TagLength)
        {
            throw new CryptographicException("The stored value is too short to be a sealed one.");
        }

        var plain = new byte[body.Length - NonceLength - TagLength];
        using var aes = new AesGcm(key, TagLength);
        aes.Decrypt(
            body[..NonceLength],
            body[(NonceLength + TagLength)..],
            body.Slice(NonceLength, TagLength),
            plain,
            AssociatedData(sealedValue[..headerLength], purpose));
        return plain;
    }

    private static byte[] AssociatedData(ReadOnlySpan<byte> header, string purpose) => [.. header, .. Encoding.UTF8.GetBytes(purpose)];
}
