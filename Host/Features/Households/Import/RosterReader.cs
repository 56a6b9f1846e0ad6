using System.Globalization;
using System.Text;
using MiniExcelLibs;
using Monitoring.Domain.Register.Import;
using Monitoring.Domain.Shared;

namespace Monitoring.Host.Features.Households.Import;

/// <summary>Reads xlsx and csv into lines; recognises the columns by their headers, in any order.</summary>
public static class RosterReader
{
    public static Result<IReadOnlyList<RosterRow>> Read(string fileName, byte[] content)
    {
        try
        {
            using var stream = new MemoryStream(content);
            var lines = content.AsSpan().StartsWith("PK"u8)
                ? stream.Query(useHeaderRow: false).Select(r => ((IDictionary<string, object?>)r).Values.Select(Text).ToArray())
                : CsvLines(Decode(content));
            return Recognise(lines);
        }
        catch (Exception thrown) when (thrown is InvalidDataException or FormatException or System.Xml.XmlException or IOException)
        {
            return RosterRefusals.Unreadable;
        }
    }

    private static Result<IReadOnlyList<RosterRow>> Recognise(IEnumerable<string[]> lines)
    {
        List<string?>? columns = null;
        var rows = new List<RosterRow>();
        var number = 0;
        foreach (var line in lines)
        {
            number++;
            if (columns is null)
            {
                columns = [.. line.Select(RosterColumn.Recognise)];
                var missing = RosterColumn.Required.Where(r => !columns.Contains(r)).ToList();
                if (missing.Count > 0)
                {
                    return RosterRefusals.MissingColumns(missing);
                }

                continue;
            }

            if (line.Any(c => !string.IsNullOrWhiteSpace(c)))
            {
                rows.Add(new RosterRow(number, columns.Index().Where(c => c.Item is not null && c.Index < line.Length).DistinctBy(c => c.Item).ToDictionary(c => c.Item!, c => line[c.Index], StringComparer.Ordinal)));
            }
        }

        return columns is null || rows.Count == 0 ? RosterRefusals.Empty : rows;
    }

    private static string Text(object? cell) => cell switch
    {
        null => "",
        double number => number.ToString("0.##", CultureInfo.InvariantCulture),
        DateTime date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        _ => Convert.ToString(cell, CultureInfo.InvariantCulture) ?? "",
    };

    /// <summary>UTF-8, or GBK as older spreadsheets save it.</summary>
    private static string Decode(byte[] content)
    {
        try
        {
            return new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true).GetString(content).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException)
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(936)!.GetString(content);
        }
    }

    private static IEnumerable<string[]> CsvLines(string text)
    {
        var fields = new List<string>();
        var field = new StringBuilder();
        var quoted = false;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (quoted)
            {
                if (c == '"' && i + 1 < text.Length && text[i + 1] == '"')
                {
                    field.Append('"');
                    i++;
                }
                else if (c == '"')
                {
                    quoted = false;
                }
                else
                {
                    field.Append(c);
                }
            }
            else if (c == '"')
            {
                quoted = true;
            }
            else if (c == ',')
            {
                fields.Add(field.ToString());
                field.Clear();
            }
            else if (c == '\n')
            {
                fields.Add(field.ToString().TrimEnd('\r'));
                field.Clear();
                yield return [.. fields];
                fields.Clear();
            }
            else
            {
                field.Append(c);
            }
        }

        if (field.Length > 0 || fields.Count > 0)
        {
            fields.Add(field.ToString());
            yield return [.. fields];
        }
    }
}

public static class RosterRefusals
{
    public static readonly Refusal Missing = new("roster.file-missing", "没有收到文件，请选择名册（xlsx或csv）后再上传。") { Field = "file" };
    public static readonly Refusal TooLarge = new("roster.file-too-large", "名册文件超过50MB，请按镇（街道）拆分后再导入。") { Field = "file" };
    public static readonly Refusal Unreadable = new("roster.unreadable", "文件无法读取，请使用模板另存为xlsx或csv后再导入。") { Field = "file" };
    public static readonly Refusal Empty = new("roster.empty", "名册里没有人员，请核对后再导入。") { Field = "file" };
    public static readonly Refusal NotFound = new("import.not-found", "没有找到这次导入，请重新上传。");
    public static readonly Refusal NotReady = new("import.not-ready", "这份名册还不能入库：仍在检查，或有错误未改正。");
    public static readonly Refusal RegisterMoved = new("import.register-moved", "检查之后名册又有变动（有人员已被他人登记），没有入库，请重新上传。");

    public static Refusal MissingColumns(IReadOnlyList<string> missing) =>
        new("roster.columns-missing", $"缺少列：{string.Join('、', missing)}。请对照模板补上表头后再导入。") { Field = "file" };
}
