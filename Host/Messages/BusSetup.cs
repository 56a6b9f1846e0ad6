using MassTransit;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Monitoring.Host.Messages;

public static class BusSetup
{
    /// <summary>In memory by default; RabbitMQ where <c>Messaging:RabbitMq</c> names one. A broken broker degrades, it does not stop.</summary>
    public static void AddMessages(this WebApplicationBuilder builder)
    {
        var broker = builder.Configuration["Messaging:RabbitMq"];
        builder.Services.AddSingleton<OutboxSignal>();
        builder.Services.AddHostedService<OutboxRelay>();
        builder.Services.AddMassTransit(bus =>
        {
            bus.AddConsumer<TaskOpenedConsumer>();
            bus.ConfigureHealthCheckOptions(health =>
            {
                health.Tags.Clear();
                health.Tags.Add("bus");
                health.MinimalFailureStatus = HealthStatus.Degraded;
            });
            if (string.IsNullOrEmpty(broker))
            {
                bus.UsingInMemory((context, transport) => transport.ConfigureEndpoints(context));
            }
            else
            {
                bus.UsingRabbitMq((context, transport) =>
                {
                    transport.Host(new Uri(broker));
                    transport.ConfigureEndpoints(context);
                });
            }
        });
    }
}
