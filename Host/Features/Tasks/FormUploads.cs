using System.Text.Json.Nodes;
using Monitoring.Activities.Forms;
using Monitoring.Domain.Shared;
using Monitoring.Host.Files;
using Monitoring.Host.People;

namespace Monitoring.Host.Features.Tasks;

/// <summary>Stores the files a page posted and puts their ids into the form, so that nothing has to be uploaded twice.</summary>
public sealed class FormUploads(FileDesk files, Viewer viewer)
{
    public async Task<Result> StoreAsync(IReadOnlyList<FormField> fields, IFormCollection posted, JsonObject form, CancellationToken cancelled)
    {
        foreach (var field in fields.Where(f => f.Kind is FormFieldKind.Files))
        {
            foreach (var upload in posted.Files.GetFiles($"upload.{field.Name}").Where(f => f.Length > 0))
            {
                var stored = await files.StoreAsync(upload, viewer.ActorFor(Right.StoreFile), cancelled);
                if (!stored.IsDone)
                {
                    return stored.Refusal.On(field.Name);
                }

                (form[field.Name] as JsonArray ?? (JsonArray)(form[field.Name] = new JsonArray())).Add(stored.Value.ToString());
            }
        }

        return Result.Done;
    }
}
