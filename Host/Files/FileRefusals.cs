using Monitoring.Domain.Shared;

namespace Monitoring.Host.Files;

public static class FileRefusals
{
    public static readonly Refusal Missing = new("file.missing", "没有收到文件，请选择照片或扫描件后再上传。") { Field = "file" };
    public static readonly Refusal TooLarge = new("file.too-large", "文件超过20MB，请压缩后再上传。") { Field = "file" };
    public static readonly Refusal Kind = new("file.kind", "只能上传照片（JPG、PNG、WEBP）或PDF文件。") { Field = "file" };
    public static readonly Refusal NotFound = new("file.not-found", "没有找到该文件，或不在您的工作范围内。");
}
