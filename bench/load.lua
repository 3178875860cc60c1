-- What wrk sends, and what it prints at the end: one line of JSON.
-- Arguments: a file of request bodies, one a line, each of them sent in turn with {n} replaced by a number drawn anew; none: plain GETs.

local bodies = {}
local at = 0

function init(arguments)
  if arguments[1] then
    for line in io.lines(arguments[1]) do
      bodies[#bodies + 1] = line
    end
    wrk.method = "POST"
    wrk.headers["Content-Type"] = "application/json"
    math.randomseed(os.time())
  end
end

function request()
  if #bodies == 0 then
    return wrk.format()
  end
  at = at % #bodies + 1
  local n = string.format("%06d", math.random(0, 999999))
  return wrk.format(nil, nil, nil, (bodies[at]:gsub("{n}", n)))
end

function done(summary, latency)
  local failed = summary.errors.status + summary.errors.connect + summary.errors.read + summary.errors.write + summary.errors.timeout
  io.write(string.format('RESULT {"done": %d, "failed": %d, "seconds": %.3f, "p50": %.3f, "p99": %.3f}\n',
    summary.requests, failed, summary.duration / 1e6, latency:percentile(50) / 1e3, latency:percentile(99) / 1e3))
end
