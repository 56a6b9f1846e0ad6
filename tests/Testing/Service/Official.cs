using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace Monitoring.Testing.Service;

/// <summary>A demonstration account at work over the API.</summary>
public sealed class Official : IDisposable
{
    private readonly HttpClient http;

    private Official(HttpClient http) => this.http = http;

    public static async Task<Official> SignInAsync(ServiceProcess service, string userName)
    {
        var http = new HttpClient { BaseAddress = service.Address };
        using var answer = await http.PostAsJsonAsync("/api/v1/tokens", new { userName, service.Password });
        answer.EnsureSuccessStatusCode();
        var token = await answer.Content.ReadFromJsonAsync<JsonObject>();
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", (string)token!["accessToken"]!);
        return new Official(http);
    }

    public async Task<JsonObject> GetAsync(string path)
    {
        using var answer = await http.GetAsync(path);
        var text = await answer.Content.ReadAsStringAsync();
        return answer.IsSuccessStatusCode
            ? JsonNode.Parse(text)!.AsObject()
            : throw new InvalidOperationException($"GET {path}: {(int)answer.StatusCode} {text}");
    }

    public async Task<ServiceAnswer> PostAsync(string path, object body, string? key = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = JsonContent.Create(body) };
        if (key is not null)
        {
            request.Headers.Add("Idempotency-Key", key);
        }

        using var answer = await http.SendAsync(request);
        var text = await answer.Content.ReadAsStringAsync();
        return new ServiceAnswer((int)answer.StatusCode, text.StartsWith('{') ? JsonNode.Parse(text)!.AsObject() : []);
    }

    public void Dispose() => http.Dispose();
}

public sealed record ServiceAnswer(int Status, JsonObject Body)
{
    public bool IsDone => Status is >= 200 and < 300;

    public string Code => (string?)Body["code"] ?? "";

    public ServiceAnswer Require() => IsDone ? this : throw new InvalidOperationException($"Refused: {this}");

    public override string ToString() => $"{Status} {Body.ToJsonString()}";
}
