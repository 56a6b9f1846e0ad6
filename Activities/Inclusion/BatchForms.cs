using Monitoring.Domain.Forms;

namespace Monitoring.Activities.Inclusion;

/// <summary>The township's request: every household submitted with the same number stands in one batch.</summary>
public sealed record BatchEntry
{
    [Field("请示文号", Hint = "如 沥林府请〔2026〕5号")]
    public required string RequestNo { get; init; }
}

public sealed record BatchRelease
{
    [Field("审核意见")]
    public required string Opinion { get; init; }
}

public sealed record BatchReceipt
{
    [Field("接收说明")]
    public string? Note { get; init; }
}

public sealed record ReplyIssue
{
    [Field("发文字号", Hint = "如 仲农〔2026〕3号")]
    public required string DocumentNo { get; init; }

    [Field("签发人")]
    public required string Signer { get; init; }
}
