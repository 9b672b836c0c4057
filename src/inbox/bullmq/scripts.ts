/**
 * What has to happen in Redis at one moment, as Lua. A push is one hash (`KEYS[1]`); `ARGV[1]` begins the names of all keys of ours, which lie in one slot of a cluster.
 *
 * Fields of a push: appId, type, source, raw, receivedAt, state, attempt, crashes, late, dueAt, endedAt, ms, error, erased;
 * `answer` and `by`: what was sealed, and by what; `outcome`: the XML of a reply that is decided but that nobody has sealed yet;
 * `nodes`: where deliveries wait; `running`: node and number of the attempt that is under way; `replay`: who asked for one more run.
 */
const PRELUDE = `
local P, now, id = ARGV[1], tonumber(ARGV[2]), ARGV[3]
local call = redis.call
local function tell(nodes, but, message)
  for node in string.gmatch(nodes or '', '[^,]+') do
    if node ~= but then call('PUBLISH', P .. 'node:' .. node, cjson.encode(message)) end
  end
end
local function place(from, to, at)
  if from ~= to then call('ZREM', P .. 'state:' .. from, id) end
  call('ZADD', P .. 'state:' .. to, at, id)
end
`

const script = (body: string): string => PRELUDE + body

/**
 * A delivery. ARGV 4 node, 5 appId, 6 type, 7 source, 8 raw, 9 receivedAt, 10 keepMs, 11 the fan's digest, 12 how many may wait, 13 how long a fan's list is kept
 */
export const OPEN = script(`
local r = call('HMGET', KEYS[1], 'state', 'answer', 'outcome', 'by', 'nodes')
if r[1] then
  if r[2] then return { 'answered', r[2], r[4] } end
  if r[3] then return { 'decided', r[3], r[4] } end
  if r[1] == 'done' or r[1] == 'dead' then return { 'decided', '', 'throw' } end
  local nodes = r[5] or ''
  if not string.find(',' .. nodes .. ',', ',' .. ARGV[4] .. ',', 1, true) then
    call('HSET', KEYS[1], 'nodes', nodes == '' and ARGV[4] or nodes .. ',' .. ARGV[4])
  end
  return { 'waiting' }
end
if call('ZCARD', P .. 'state:received') + call('ZCARD', P .. 'state:retry') >= tonumber(ARGV[12]) then return { 'full' } end
call('HSET', KEYS[1], 'state', 'received', 'appId', ARGV[5], 'type', ARGV[6], 'source', ARGV[7], 'raw', ARGV[8], 'receivedAt', ARGV[9],
  'attempt', 0, 'late', '"none"', 'nodes', ARGV[4])
call('PEXPIRE', KEYS[1], ARGV[10])
call('ZADD', P .. 'state:received', ARGV[9], id)
if ARGV[11] ~= '' then
  call('ZADD', P .. 'fan:' .. ARGV[11], ARGV[9], id)
  call('ZREMRANGEBYSCORE', P .. 'fan:' .. ARGV[11], '-inf', now - tonumber(ARGV[13]))
  call('PEXPIRE', P .. 'fan:' .. ARGV[11], ARGV[13])
end
return { 'new' }`)

/**
 * An attempt begins, if BullMQ's lock is still the node's; how long it is so yet is told along with it.
 * ARGV 4 its token, 5 whether the body is wanted, 6 how many crashes make a push dead, 7 how long dead ones are kept, 8 the lock's name, 9 its value
 */
export const BEGIN = script(`
if call('GET', ARGV[8]) ~= ARGV[9] then return { 'lost' } end
local r = call('HMGET', KEYS[1], 'state', 'attempt', 'crashes', 'running', 'answer', 'outcome', 'late', 'replay', 'dueAt', 'receivedAt', 'nodes')
local state, replay = r[1], r[8]
if not state then return { 'gone' } end
if not replay and (state == 'done' or state == 'dead') then
  if r[7] == '"pending"' then
    call('HSET', KEYS[1], 'late', '"unknown"')
    return { 'over', 'unknown' }
  end
  return { 'over', '' }
end
if not replay and state == 'retry' and tonumber(r[9] or 0) > now + 100 then return { 'early', r[9] } end
local attempt, crashes = tonumber(r[2]), tonumber(r[3] or 0)
if r[4] ~= ARGV[4] then
  if r[4] then crashes = crashes + 1 end
  if crashes >= tonumber(ARGV[6]) then
    call('HSET', KEYS[1], 'state', 'dead', 'crashes', crashes, 'endedAt', now,
      'error', cjson.encode({ name = 'HongyanError', code = 'timeout', message = 'its run ended with its process ' .. crashes .. ' times' }))
    call('HDEL', KEYS[1], 'running', 'replay', 'dueAt')
    call('PEXPIRE', KEYS[1], ARGV[7])
    place(state, 'dead', r[10])
    if not (r[5] or r[6]) then
      call('HSET', KEYS[1], 'outcome', '', 'by', 'throw')
      tell(r[11], '', { id = id, outcome = '', by = 'throw' })
    end
    return { 'crashed', tostring(crashes) }
  end
  attempt = attempt + 1
  call('HSET', KEYS[1], 'attempt', attempt, 'crashes', crashes, 'running', ARGV[4])
end
local raw = ''
if ARGV[5] == '1' then raw = call('HGET', KEYS[1], 'raw') end
return { 'run', attempt, crashes, (r[5] or r[6]) and '1' or '0', raw, r[10], replay or '', state, r[9] or '', call('PTTL', ARGV[8]) }`)

/**
 * An attempt is over. ARGV 4 its token, 5 node, 6 state, 7 whether its end decides an answer, 8 the answer that this node has sealed, or '', 9 the reply's XML,
 * 10 by what, 11 what becomes of a late reply, or '', 12 error, or '', 13 endedAt, 14 ms, 15 dueAt, 16 keepMs, 17 how long dead ones are kept, 18 how many that are done are kept
 */
export const END = script(`
local r = call('HMGET', KEYS[1], 'state', 'running', 'answer', 'outcome', 'nodes', 'erased', 'receivedAt')
if not r[1] then return { 'gone' } end
if r[2] ~= ARGV[4] then return { 'stale' } end
local state, err, late, dueAt = ARGV[6], ARGV[12], '', ARGV[15]
if r[6] then
  if state == 'retry' then state, dueAt = 'dead', '' end
  if err ~= '' then
    local e = cjson.decode(err)
    e.message = ''
    err = cjson.encode(e)
  end
end
local answered = r[3] or r[4]
if ARGV[7] == '1' then
  if answered then
    if ARGV[11] ~= '' and not r[6] then
      late = ARGV[11]
      call('HSET', KEYS[1], 'late', late)
    end
  elseif ARGV[8] ~= '' then
    call('HSET', KEYS[1], 'answer', ARGV[8], 'by', ARGV[10])
    tell(r[5], ARGV[5], { id = id, answer = ARGV[8], by = ARGV[10] })
  else
    call('HSET', KEYS[1], 'outcome', ARGV[9], 'by', ARGV[10])
    tell(r[5], ARGV[5], { id = id, outcome = ARGV[9], by = ARGV[10] })
  end
end
call('HDEL', KEYS[1], 'running', 'replay')
call('HSET', KEYS[1], 'state', state, 'endedAt', ARGV[13], 'ms', ARGV[14])
if err == '' then call('HDEL', KEYS[1], 'error') else call('HSET', KEYS[1], 'error', err) end
if state == 'retry' then call('HSET', KEYS[1], 'dueAt', dueAt) else call('HDEL', KEYS[1], 'dueAt') end
place(r[1], state, r[7])
if state == 'done' then
  call('PEXPIRE', KEYS[1], ARGV[16])
  local old = call('ZRANGE', P .. 'state:done', 0, 1, 'WITHSCORES')
  local over = call('ZCARD', P .. 'state:done') - tonumber(ARGV[18])
  for i = 1, #old, 2 do
    local age = now - tonumber(old[i + 1])
    if old[i] ~= id and (age > tonumber(ARGV[16]) or (over > 0 and age > 60000)) then
      call('DEL', P .. 'push:' .. old[i])
      call('ZREM', P .. 'state:done', old[i])
      over = over - 1
    end
  end
elseif state == 'dead' then
  call('PEXPIRE', KEYS[1], ARGV[17])
else
  call('PERSIST', KEYS[1])
end
return { 'ended', state, (answered or ARGV[7] == '0') and '1' or '0', late }`)

/** Seals. ARGV 4 the answer, 5 'deadline', which gives way to a reply that is there, or 'seal', 6 by what, 7 node */
export const ANSWER = script(`
local r = call('HMGET', KEYS[1], 'state', 'answer', 'outcome', 'by', 'nodes', 'running')
if not r[1] then return { 'gone' } end
if r[2] then return { 'answered', r[2], r[4] } end
if ARGV[5] == 'deadline' and r[3] then return { 'decided', r[3], r[4] } end
call('HSET', KEYS[1], 'answer', ARGV[4], 'by', ARGV[6])
call('HDEL', KEYS[1], 'outcome')
-- Answered and not at its end: from now on it may not be forgotten.
if r[1] == 'received' or r[1] == 'retry' then call('PERSIST', KEYS[1]) end
tell(r[5], ARGV[7], { id = id, answer = ARGV[4], by = ARGV[6] })
if r[6] then tell(string.match(r[6], '^[^.]+'), ARGV[7], { id = id, left = true }) end
return { 'sealed', ARGV[4], ARGV[6] }`)

/** What became of a late reply. ARGV 4 */
export const LATE = script(`
if call('HGET', KEYS[1], 'late') == '"pending"' then call('HSET', KEYS[1], 'late', ARGV[4]) end
return 1`)

/** One more run is asked for. ARGV 4 by whom, as JSON */
export const REPLAY = script(`
local r = call('HMGET', KEYS[1], 'state', 'raw', 'running', 'replay', 'late')
if not r[1] then return 'not-found' end
if r[2] == '' then return 'erased' end
if r[3] or r[4] or r[5] == '"pending"' then return 'running' end
call('HSET', KEYS[1], 'replay', ARGV[4])
call('PERSIST', KEYS[1])
return r[1]`)

/** It could not be queued. ARGV 4 as it was asked for, 5 how long the push is kept then, or '' */
export const UNREPLAY = script(`
if call('HGET', KEYS[1], 'replay') ~= ARGV[4] then return 0 end
call('HDEL', KEYS[1], 'replay')
if ARGV[5] ~= '' then call('PEXPIRE', KEYS[1], ARGV[5]) end
return 1`)

/** A fan's data goes. KEYS[1] the fan's pushes. ARGV 4 the answer that all of them have from now on, 5 keepMs */
export const ERASE = script(`
local erased = {}
for _, each in ipairs(call('ZRANGE', KEYS[1], 0, -1)) do
  id = each
  local key = P .. 'push:' .. id
  local r = call('HMGET', key, 'state', 'erased', 'nodes', 'answer', 'error', 'receivedAt', 'running')
  if r[1] and not r[2] then
    local state = r[1] == 'dead' and 'dead' or 'done'
    call('HSET', key, 'erased', 1, 'source', '', 'raw', '', 'answer', ARGV[4], 'by', 'known', 'state', state)
    call('HDEL', key, 'outcome', 'dueAt', 'replay')
    if r[5] then
      local e = cjson.decode(r[5])
      e.message = ''
      call('HSET', key, 'error', cjson.encode(e))
    end
    if not r[4] then tell(r[3], '', { id = id, answer = ARGV[4], by = 'known' }) end
    if r[7] then tell(string.match(r[7], '^[^.]+'), '', { id = id, erased = true }) end
    place(r[1], state, r[6])
    if state == 'done' then call('PEXPIRE', key, ARGV[5]) end
    table.insert(erased, id)
  end
end
call('DEL', KEYS[1])
return erased`)

/** Forgets what is old. KEYS[1] any. ARGV 4 keepMs, 5 how long dead ones are kept, 6 how many that are done are kept, 7 how many at once. Returns whether there is more. */
export const SWEEP = script(`
local most = tonumber(ARGV[7])
local more = 0
local function forget(state, ids)
  for _, each in ipairs(ids) do
    call('DEL', P .. 'push:' .. each)
    call('ZREM', P .. 'state:' .. state, each)
  end
  if #ids >= most then more = 1 end
end
forget('done', call('ZRANGEBYSCORE', P .. 'state:done', '-inf', now - tonumber(ARGV[4]), 'LIMIT', 0, most))
forget('dead', call('ZRANGEBYSCORE', P .. 'state:dead', '-inf', now - tonumber(ARGV[5]), 'LIMIT', 0, most))
local over = call('ZCARD', P .. 'state:done') - tonumber(ARGV[6])
if over > 0 then forget('done', call('ZRANGEBYSCORE', P .. 'state:done', '-inf', now - 60000, 'LIMIT', 0, math.min(over, most))) end
-- Never answered, so nobody's: their hashes have gone by themselves.
for _, each in ipairs(call('ZRANGEBYSCORE', P .. 'state:received', '-inf', now - tonumber(ARGV[4]), 'LIMIT', 0, most)) do
  if call('EXISTS', P .. 'push:' .. each) == 0 then call('ZREM', P .. 'state:received', each) end
end
return more`)

/** Plain mode: one signature, one body. ARGV 4 the body's digest, 5 for how long, in ms */
export const BIND = script(`
local seen = call('GET', KEYS[1])
if seen then return seen == ARGV[4] and 1 or 0 end
call('SET', KEYS[1], ARGV[4], 'PX', ARGV[5])
return 1`)
