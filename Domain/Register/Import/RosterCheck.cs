using System.Globalization;
using Monitoring.Domain.Register.Checks;
using Monitoring.Domain.Register.Identity;
using Monitoring.Domain.Shared;

namespace Monitoring.Domain.Register.Import;

/// <summary>
/// Checks a roster household by household (domain 5.1–5.4 as errors, 5.8 as warnings) and builds what is right. Nothing
/// is stored here; the caller decides once the whole file has been read.
/// </summary>
public sealed class RosterCheck(DateOnly today, Func<string, OrganisationId?> villageOf, ActId act)
{
    private readonly Dictionary<string, int> seenNumbers = new(StringComparer.Ordinal);

    public List<ImportError> Errors { get; } = [];

    public List<ImportWarning> Warnings { get; } = [];

    public List<Household> Households { get; } = [];

    public void Check(IReadOnlyList<RosterRow> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        var before = Errors.Count;
        var first = rows[0];
        var village = villageOf(first[RosterColumn.Village]);
        if (village is null)
        {
            Refuse(first, RosterColumn.Village, "roster.village", "没有找到这个村（社区），或不在您的工作范围内，请填写全称或12位代码。");
        }

        CheckHeads(rows);
        var people = rows.Select(Person).ToList();
        var id = HouseholdId.New();
        var income = Income(first, id, rows.Count);
        if (Errors.Count == before)
        {
            Warn(rows, people);
            Households.Add(Build(id, first, village!.Value, people, income));
        }
    }

    private void CheckHeads(IReadOnlyList<RosterRow> rows)
    {
        var heads = rows.Where(r => r[RosterColumn.Relation] is Relations.Head or "本人").ToList();
        if (heads.Count == 0)
        {
            Refuse(rows[0], RosterColumn.Relation, "roster.no-head", $"户编号{rows[0][RosterColumn.Household]}没有户主，请在“与户主关系”中指定一名户主。");
        }

        foreach (var extra in heads.Skip(1))
        {
            Refuse(extra, RosterColumn.Relation, "roster.two-heads", "同一户有两名户主，请核对与户主关系。");
        }

        if (rows[0][RosterColumn.Household].Length is 0 or > 30)
        {
            Refuse(rows[0], RosterColumn.Household, "roster.household-number", "户编号不能为空，且不超过30个字符。");
        }

        foreach (var other in rows.Skip(1).Where(r => r[RosterColumn.Village].Length > 0 && r[RosterColumn.Village] != rows[0][RosterColumn.Village]))
        {
            Refuse(other, RosterColumn.Village, "roster.two-villages", "同一户的成员填了不同的村（社区），请核对户编号或村名。");
        }
    }

    private (RosterRow Row, MemberFacts? Facts, string? IdNo) Person(RosterRow row)
    {
        var before = Errors.Count;
        var name = Keep(row, RosterColumn.Name, PersonName.Parse(row[RosterColumn.Name]));
        var id = Keep(row, RosterColumn.IdNo, IdNumber.Parse(row[RosterColumn.IdNo], today));
        if (id is not null && !seenNumbers.TryAdd(id.Text, row.Number))
        {
            Refuse(row, RosterColumn.IdNo, "roster.duplicate-in-file", $"与第{seenNumbers[id.Text]}行的证件号码相同，一人只能在一户中。");
        }

        var relation = Code(row, RosterColumn.Relation, row[RosterColumn.Relation] == "本人" ? Relations.Head : null, CodeLists.Relation);
        if (relation is null && row[RosterColumn.Relation].Length == 0)
        {
            Refuse(row, RosterColumn.Relation, "roster.relation-missing", "请填写与户主关系。");
        }

        var sex = Code(row, RosterColumn.Sex, null, CodeLists.Sex);
        if (sex is { } typed && id is not null && id.Sex != typed)
        {
            Refuse(row, RosterColumn.Sex, IdNumberRefusals.SexMismatch.Code, IdNumberRefusals.SexMismatch.Detail);
        }

        var certificate = row[RosterColumn.Certificate].Length == 0 ? null : Keep(row, RosterColumn.Certificate, DisabilityCertificate.Parse(row[RosterColumn.Certificate], today, id));
        if (row[RosterColumn.Phone].Length > 0)
        {
            _ = Keep(row, RosterColumn.Phone, PhoneNumber.Parse(row[RosterColumn.Phone]));
        }

        var months = Whole(row, RosterColumn.WorkMonths, 12);
        var facts = new MemberFacts
        {
            Name = name?.Text ?? "",
            Relation = relation ?? Relation.Other,
            Sex = id?.Sex ?? sex ?? Register.Sex.Male,
            BirthDate = id?.BirthDate ?? today,
            IdNumber = id,
            Certificate = certificate,
            Education = Code(row, RosterColumn.Education, null, CodeLists.Education),
            StudentStatus = Code(row, RosterColumn.Student, null, CodeLists.StudentStatus),
            DropoutReason = Code(row, RosterColumn.Dropout, null, CodeLists.DropoutReason),
            Health = Healths(row),
            LabourSkill = Code(row, RosterColumn.Labour, null, CodeLists.LabourSkill),
            WorkArea = Code(row, RosterColumn.WorkArea, null, CodeLists.WorkArea),
            WorkMonths = months,
            ResidentMedicalInsurance = YesNo(row, RosterColumn.ResidentInsurance),
            EmployeeMedicalInsurance = YesNo(row, RosterColumn.EmployeeInsurance),
        };
        return (row, Errors.Count == before ? facts : null, id?.Text);
    }

    private void Warn(IReadOnlyList<RosterRow> rows, List<(RosterRow Row, MemberFacts? Facts, string? IdNo)> people)
    {
        var facts = new HouseholdFacts
        {
            Today = today,
            Members = [.. people.Select(p => p.Facts!)],
            WholeNoLabour = YesNo(rows[0], RosterColumn.WholeNoLabour) == true,
            Wage = Peek(rows[0], RosterColumn.Wage),
            Transfer = Peek(rows[0], RosterColumn.Transfer),
        };
        Warnings.AddRange(HouseholdWarnings.For(facts)
            .Select(w => new ImportWarning(w.MemberIndex is { } i ? rows[i].Number : rows[0].Number, rows[0][RosterColumn.Household], w.Code, w.Detail)));
    }

    private Household Build(HouseholdId id, RosterRow first, OrganisationId village, List<(RosterRow Row, MemberFacts? Facts, string? IdNo)> people, IncomeRecord? income)
    {
        var household = new Household
        {
            Id = id,
            Number = first[RosterColumn.Household],
            VillageId = village,
            GroupName = first[RosterColumn.Group],
            HeadName = people.First(p => p.Facts!.Relation == Relation.Head).Facts!.Name,
            Phone = people.Select(p => p.Row[RosterColumn.Phone]).FirstOrDefault(p => p.Length > 0) is { } phone ? PhoneNumber.Parse(phone).Value.Text : null,
            FormerPoor = YesNo(first, RosterColumn.FormerPoor) == true,
            LowIncome = Code(first, RosterColumn.LowIncome, null, CodeLists.LowIncome) ?? LowIncomeStatus.None,
            WholeNoLabour = YesNo(first, RosterColumn.WholeNoLabour) == true,
            ActId = act,
        };
        household.Members.AddRange(people.Select(p => MemberOf(household.Id, p.Row, p.Facts!)));
        if (income is not null)
        {
            household.Incomes.Add(income);
        }

        household.CountMembers();
        return household;
    }

    private static Member MemberOf(HouseholdId household, RosterRow row, MemberFacts facts) => new()
    {
        Id = PersonId.New(),
        HouseholdId = household,
        Name = facts.Name,
        Sex = facts.Sex,
        IdNo = facts.IdNumber!.Text,
        BirthDate = facts.BirthDate,
        Relation = Labels.Of(facts.Relation),
        Health = row[RosterColumn.Health] is { Length: > 0 } health ? health : null,
        DisabilityCertificate = facts.Certificate?.Text,
        LabourSkill = facts.LabourSkill ?? LabourSkill.Ordinary,
        Profile = Cases.FactJson.Write(row.Cells.Where(c => c.Value.Length > 0 && Remembered.Contains(c.Key)).ToDictionary(c => c.Key, c => c.Value)),
    };

    /// <summary>Columns of form 8 that have no place of their own yet.</summary>
    private static readonly HashSet<string> Remembered =
    [
        RosterColumn.Education, RosterColumn.Student, RosterColumn.Dropout, RosterColumn.WorkArea, RosterColumn.WorkMonths,
        RosterColumn.ResidentInsurance, RosterColumn.EmployeeInsurance,
    ];

    private IncomeRecord? Income(RosterRow row, HouseholdId household, int people)
    {
        string[] columns = [RosterColumn.Wage, RosterColumn.Business, RosterColumn.Property, RosterColumn.Transfer, RosterColumn.BusinessCost];
        var amounts = columns.Select(c => Amount(row, c)).ToList();
        if (columns.All(c => row[c].Length == 0))
        {
            return null;
        }

        var year = Whole(row, RosterColumn.IncomeYear, today.Year);
        if (year is null or < 2015)
        {
            Refuse(row, RosterColumn.IncomeYear, "roster.income-year", "填写了收入，请同时填写收入年份（2015年至今年）。");
            return null;
        }

        return new IncomeRecord
        {
            Id = Guid.CreateVersion7(),
            HouseholdId = household,
            Year = year.Value,
            Wage = amounts[0] ?? 0,
            Business = amounts[1] ?? 0,
            Property = amounts[2] ?? 0,
            Transfer = amounts[3] ?? 0,
            BusinessCost = amounts[4] ?? 0,
            SharedBy = people,
        };
    }

    private static decimal? Peek(RosterRow row, string column) =>
        decimal.TryParse(HalfWidth.Of(row[column]), NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var amount) ? amount : null;

    private decimal? Amount(RosterRow row, string column)
    {
        var amount = row[column].Length == 0 ? null : Peek(row, column);
        if (row[column].Length > 0 && (amount is null || decimal.Round(amount.Value, 2) != amount))
        {
            Refuse(row, column, "roster.amount", "应为不小于0、最多两位小数的金额。");
        }

        return amount;
    }

    private int? Whole(RosterRow row, string column, int most)
    {
        if (row[column].Length == 0)
        {
            return null;
        }

        if (int.TryParse(HalfWidth.Of(row[column]), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= most)
        {
            return number;
        }

        Refuse(row, column, "roster.number", $"应为0到{most}之间的整数。");
        return null;
    }

    private bool? YesNo(RosterRow row, string column)
    {
        switch (row[column])
        {
            case "":
                return null;
            case "是" or "有" or "1" or "√":
                return true;
            case "否" or "无" or "0" or "×":
                return false;
            default:
                Refuse(row, column, "roster.yes-no", "应填写“是”或“否”。");
                return null;
        }
    }

    private TEnum? Code<TEnum>(RosterRow row, string column, string? instead, CodeList<TEnum> list)
        where TEnum : struct, Enum
    {
        var text = instead ?? row[column];
        if (text.Length == 0)
        {
            return null;
        }

        if (list.TryParse(text, out var value))
        {
            return value;
        }

        Refuse(row, column, "roster.code", $"不在可填范围内，应为：{string.Join('、', list.Entries.Take(8).Select(e => e.Label))}等。");
        return null;
    }

    private List<HealthStatus> Healths(RosterRow row) =>
        [.. row[RosterColumn.Health].Split(['、', '，', ',', ';', '；', ' '], StringSplitOptions.RemoveEmptyEntries)
            .Select(text => Code(row, RosterColumn.Health, text, CodeLists.Health)).OfType<HealthStatus>()];

    private T? Keep<T>(RosterRow row, string column, Result<T> parsed)
        where T : class
    {
        if (parsed.IsDone)
        {
            return parsed.Value;
        }

        Refuse(row, column, parsed.Refusal.Code, parsed.Refusal.Detail);
        return null;
    }

    private void Refuse(RosterRow row, string column, string code, string detail) =>
        Errors.Add(new ImportError(row.Number, column, code, detail, Masked(column, row[column])));

    private static string Masked(string column, string value) => column switch
    {
        RosterColumn.IdNo or RosterColumn.Certificate or RosterColumn.Phone => value.Length <= 4 ? "****" : $"{value[..Math.Min(3, value.Length - 4)]}****{value[^4..]}",
        _ => value.Length > 20 ? value[..20] + "…" : value,
    };
}
