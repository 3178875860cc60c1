-- What wrk sends, and what it prints at the end: one line of JSON.
-- Arguments: a file of request bodies, one a line, each of them sent in turn with {n} replaced by a number drawn anew; none: plain GETs.
-- And how many are sent a second, at regular times; none: as fast as answers come.

local ffi = require("ffi")
ffi.cdef [[
  struct bench_time { long seconds; long nanoseconds; };
  int clock_gettime(int clock, struct bench_time *time);
]]

local bodies = {}
local at = 0
local pause = 0
local next_time = 0

local function milliseconds()
  local time = ffi.new("struct bench_time")
  ffi.C.clock_gettime(1, time)
  return tonumber(time.seconds) * 1000 + tonumber(time.nanoseconds) / 1e6
end

function init(arguments)
  if arguments[1] then
    for line in io.lines(arguments[1]) do
      bodies[#bodies + 1] = line
    end
    wrk.method = "POST"
    wrk.headers["Content-Type"] = wrk.headers["Content-Type"] or "application/json"
    math.randomseed(os.time())
  end
  if arguments[2] then
    pause = 1000 / tonumber(arguments[2])
    -- Defined only here: where there is such a function, wrk puts each request off.
    delay = wait_for_turn
  end
end

function wait_for_turn()
  local now = milliseconds()
  next_time = math.max(next_time + pause, now - 1000)
  return math.max(0, math.floor(next_time - now))
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
