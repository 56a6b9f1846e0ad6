using System.Collections;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Monitoring.Testing;

/// <summary>
/// Counts what the driver sends, from its own log: each command, batch and commit is one round trip. A test counts only
/// what its own flow of execution sends.
/// </summary>
public sealed class StatementCounter : ILoggerProvider
{
    private static readonly AsyncLocal<Count?> Current = new();

    private StatementCounter()
    {
    }

    /// <summary>Before the first connection of the process: the driver takes its log once.</summary>
    public static void Install() => NpgsqlLoggingConfiguration.InitializeLogging(LoggerFactory.Create(logging => logging
        .SetMinimumLevel(LogLevel.Debug)
        .AddProvider(new StatementCounter())));

    public static Count Begin()
    {
        var count = new Count();
        Current.Value = count;
        return count;
    }

    public ILogger CreateLogger(string categoryName) => new Listener();

    public void Dispose()
    {
    }

    public sealed class Count
    {
        private readonly List<string> events = [];

        public int RoundTrips { get; private set; }

        public int Statements { get; private set; }

        public IReadOnlyList<string> Events => events;

        internal void Add(string name, string text, int statements)
        {
            lock (events)
            {
                RoundTrips++;
                Statements += statements;
                events.Add($"{name}: {text}");
            }
        }
    }

    private sealed class Listener : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Debug && Current.Value is not null;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (Current.Value is not { } count)
            {
                return;
            }

            switch (eventId.Name)
            {
                case "CommandExecutionCompleted" or "CommandExecutionCompletedWithParameters":
                    count.Add(eventId.Name, formatter(state, exception), 1);
                    break;
                case "BatchExecutionCompleted" or "BatchExecutionCompletedWithParameters":
                    count.Add(eventId.Name, formatter(state, exception), Commands(state));
                    break;
                case "CommittedTransaction":
                    count.Add(eventId.Name, formatter(state, exception), 1);
                    break;
            }
        }

        private static int Commands<TState>(TState state) =>
            ((IEnumerable<KeyValuePair<string, object?>>)state!).Select(pair => pair.Value).OfType<ICollection>().Single().Count;
    }
}
