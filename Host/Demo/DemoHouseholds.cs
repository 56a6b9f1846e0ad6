using Microsoft.EntityFrameworkCore;
using Monitoring.Domain.Organisations;
using Monitoring.Domain.Register;
using Monitoring.Domain.Shared;
using Monitoring.Persistence;
using Monitoring.Persistence.Encryption;
using Monitoring.Persistence.Reference;
using Monitoring.Persistence.Register;

namespace Monitoring.Host.Demo;

/// <summary>Invented households over all villages; the same seed makes the same people. Nobody of them exists.</summary>
public sealed class DemoHouseholds(MonitoringDbContext db, ReferenceData reference, KeyedDigest digest)
{
    private const string Surnames = "陈林黄张李刘王吴蔡杨许郑郭洪曾邱廖赖徐周叶苏";
    private const string GivenNames = "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉兰梅建国文辉志玲红春";

    private readonly HashSet<string> given = [];

    public async Task LoadAsync(int count, DateOnly today, CancellationToken cancelled)
    {
        if (count == 0 || await db.Set<Household>().AnyAsync(cancelled))
        {
            return;
        }

        var random = new Random(20210901);
        var villages = reference.Organisations.All.Where(o => o.Kind == OrganisationKind.Village).OrderBy(o => o.Code, StringComparer.Ordinal).ToList();
        var act = ActId.New();
        for (var i = 0; i < count; i++)
        {
            db.Add(Make(i, villages[i % villages.Count].Id, today, random, act));
        }

        await db.SaveChangesAsync(cancelled);
    }

    private Household Make(int index, OrganisationId village, DateOnly today, Random random, ActId act)
    {
        var household = new Household
        {
            Id = HouseholdId.New(),
            Number = $"SL{index + 1:00000}",
            VillageId = village,
            GroupName = $"第{random.Next(1, 9)}组",
            HeadName = "",
            Address = "示例地址",
            Phone = $"13{random.Next(0, 10)}{random.Next(0, 100_000_000):00000000}",
            FormerPoor = random.Next(3) > 0,
            LowIncome = random.Next(8) switch { 0 => LowIncomeStatus.Dibao, 1 => LowIncomeStatus.Marginal, _ => LowIncomeStatus.None },
            IsDemo = true,
            ActId = act,
        };
        var size = random.Next(1, 6);
        var surname = Surnames[random.Next(Surnames.Length)];
        var headAge = random.Next(32, 72);
        for (var m = 0; m < size; m++)
        {
            var sex = m == 1 ? Sex.Female : m == 0 ? Sex.Male : (Sex)random.Next(2);
            var relation = m switch { 0 => Relations.Head, 1 => Relations.Spouse, _ => sex == Sex.Male ? "之子" : "之女" };
            var age = m switch { 0 => headAge, 1 => headAge + random.Next(-6, 4), _ => random.Next(Math.Max(2, headAge - 42), headAge - 23) };
            var born = today.AddYears(-age).AddDays(-random.Next(365));
            household.Members.Add(Person(household.Id, $"{(m == 1 ? Surnames[random.Next(Surnames.Length)] : surname)}{Given(random)}", sex, relation, born, random, today));
        }

        household.HeadName = household.Members[0].Name;
        household.Incomes.Add(new IncomeRecord
        {
            Id = Guid.CreateVersion7(),
            HouseholdId = household.Id,
            Year = today.Year - 1,
            Wage = size * random.Next(3000, 11000),
            Business = random.Next(0, 6000),
            Property = random.Next(0, 800),
            Transfer = random.Next(500, 4000),
            BusinessCost = random.Next(0, 1500),
            SharedBy = size,
        });
        household.CountMembers();
        return household;
    }

    private Member Person(HouseholdId household, string name, Sex sex, string relation, DateOnly born, Random random, DateOnly today)
    {
        string number;
        do
        {
            number = InventedId.Make("441302", born, random.Next(0, 499) * 2 + (sex == Sex.Male ? 1 : 0));
        }
        while (!given.Add(number));

        var age = today.Year - born.Year;
        return new Member
        {
            Id = PersonId.New(),
            HouseholdId = household,
            Name = name,
            Sex = sex,
            IdNo = number,
            IdDigest = digest.Digest(RegisterDigests.IdNumber, number),
            IdTailDigest = digest.Digest(RegisterDigests.IdTail, number[^4..]),
            BirthDate = born,
            Relation = relation,
            LabourSkill = age is >= 16 and < 60 ? (LabourSkill)random.Next(0, 4) : LabourSkill.None,
        };
    }

    private static string Given(Random random) =>
        random.Next(4) == 0 ? GivenNames[random.Next(GivenNames.Length)].ToString() : $"{GivenNames[random.Next(GivenNames.Length)]}{GivenNames[random.Next(GivenNames.Length)]}";
}
