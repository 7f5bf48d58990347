-- The requests of visits, in turn, and what became of them as one line of JSON. Paths are given as arguments.
local paths, at = {}, 0

function init(args)
  for i = 1, #args do paths[i] = args[i] end
  wrk.headers["Accept-Encoding"] = "gzip"
end

function request()
  at = at % #paths + 1
  return wrk.format("GET", paths[at])
end

function done(summary, latency)
  local wrong = summary.errors
  io.write(string.format(
    '\n{"requests": %d, "microseconds": %d, "bytes": %d, "errors": %d, "p50": %d, "p99": %d, "p999": %d, "max": %d}\n',
    summary.requests, summary.duration, summary.bytes,
    wrong.connect + wrong.read + wrong.write + wrong.status + wrong.timeout,
    latency:percentile(50), latency:percentile(99), latency:percentile(99.9), latency.max))
end
