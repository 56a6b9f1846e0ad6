using Monitoring.Benchmarks;

return args switch
{
    ["throughput", ..] => await Throughput.RunAsync(Arguments.From(args)),
    ["kill", ..] => await Kill.RunAsync(Arguments.From(args)),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("throughput [--clients 4] [--cases 400] [--lot 10] | kill [MOMENTS] [--seed 1] [--clients 4] [--lot 3]");
    return 2;
}
