namespace Monitoring.Testing.Service;

/// <summary>All officials an inclusion needs, signed in at one service.</summary>
public sealed class Offices : IDisposable
{
    private readonly Dictionary<string, Official> officials;

    private Offices(Dictionary<string, Official> officials) => this.officials = officials;

    public Official this[string userName] => officials[userName];

    public static async Task<Offices> OpenAsync(ServiceProcess service)
    {
        var officials = new Dictionary<string, Official>(StringComparer.Ordinal);
        foreach (var user in InclusionWay.Steps.Select(s => s.User).Distinct(StringComparer.Ordinal))
        {
            officials[user] = await Official.SignInAsync(service, user);
        }

        return new Offices(officials);
    }

    /// <summary>Households of the village that the policy takes in.</summary>
    public async Task<IReadOnlyList<VillageHousehold>> HouseholdsAsync()
    {
        var found = new List<VillageHousehold>();
        for (var page = 1; ; page++)
        {
            var answer = await this["village"].GetAsync($"/api/v1/households?formerPoor=true&pageSize=200&page={page}");
            var items = answer["items"]!.AsArray();
            found.AddRange(items.Select(h => new VillageHousehold(Guid.Parse((string)h!["id"]!), (string)h["lowIncome"]! is "低保" or "特困")));
            if (items.Count < 200)
            {
                return found;
            }
        }
    }

    public void Dispose()
    {
        foreach (var official in officials.Values)
        {
            official.Dispose();
        }
    }
}
