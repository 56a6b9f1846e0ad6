namespace Monitoring.Workflows.Running;

/// <summary>
/// Version 7 ids that sort in the order in which one run enters its steps, also within a millisecond: the twelve bits
/// after the version are a counter (RFC 9562, 6.2 method 1).
/// </summary>
internal sealed class StepIds
{
    private readonly Guid first = Guid.CreateVersion7();
    private int count;

    public Guid Next()
    {
        Span<byte> time = stackalloc byte[16];
        Span<byte> id = stackalloc byte[16];
        first.TryWriteBytes(time, bigEndian: true, out _);
        Guid.CreateVersion7().TryWriteBytes(id, bigEndian: true, out _);
        time[..6].CopyTo(id);
        id[6] = (byte)(0x70 | (count >> 8 & 0x0F));
        id[7] = (byte)count;
        count++;
        return new Guid(id, bigEndian: true);
    }
}
