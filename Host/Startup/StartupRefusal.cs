namespace Monitoring.Host.Startup;

/// <summary>The service cannot start here; the message says what is wrong and what to do, and nothing else is printed.</summary>
public sealed class StartupRefusal(string message) : Exception(message);
