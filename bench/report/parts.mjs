import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { root } from '../door.mjs'
import { installSizes } from './install-sizes.mjs'

/**
 * The parts of the report. Each `measure` gives figures as JSON, and `rows` makes lines of them: a name in both languages, a value with its unit, the spread over
 * the rounds, and the bar, where there is one. `quick` are settings that show that it works, and nothing else.
 */

const measured = (value, unit, { spread, bar, wants } = {}) => ({ value, unit, spread, bar, wants })
const named = (en, zh, figure) => ({ en, zh, ...figure })

/** Runs a script of the bench and reads the JSON that it prints, whatever bars it misses. */
async function figuresOf(args, nodeArgs = []) {
  const child = spawn(process.execPath, [...nodeArgs, ...args], { cwd: fileURLToPath(root), stdio: ['ignore', 'pipe', 'inherit'] })
  let stdout = ''
  child.stdout.setEncoding('utf8').on('data', (text) => {
    stdout += text
  })
  const [code] = await once(child, 'close')
  try {
    return JSON.parse(stdout)
  } catch {
    throw new Error(`${args[0]} measured nothing and ended with ${code}`)
  }
}

const bench = (...args) => figuresOf(['bench/run.mjs', '--json', '--no-assert', ...args])

const serverRows = (servers, bars) =>
  Object.entries(servers).flatMap(([name, { rps, rpsSpread, ratioToBare, ratioSpread, timesCoWechat, cpuUs, p99 }]) => [
    named(`${name}: requests/s`, `${name}：每秒请求数`, measured(rps, '/s', { spread: rpsSpread })),
    ...(name === 'bare'
      ? []
      : [
          named(
            `${name}: to the bare server`,
            `${name}：与裸服务器之比`,
            measured(ratioToBare, '×', { spread: ratioSpread, ...(name === 'hongyan' ? { bar: bars.ratio, wants: '≥' } : {}) }),
          ),
        ]),
    ...(name === 'hongyan' ? [named('hongyan: to co-wechat', 'hongyan：与 co-wechat 之比', measured(timesCoWechat, '×', { bar: 3, wants: '≥' }))] : []),
    named(`${name}: processor time of a request`, `${name}：每个请求的处理器时间`, measured(cpuUs, 'µs')),
    named(`${name}: 99th percentile`, `${name}：第 99 百分位`, measured(p99, 'ms')),
  ])

const sign = (wants) => ({ '>=': '≥', '<=': '≤' })[wants] ?? wants
const verdictRows = (verdicts) =>
  verdicts.map(({ name, value, spread, bar, wants }) => named(name, name, measured(value, '', { spread, bar, wants: sign(wants) })))

export const parts = [
  {
    name: 'pushes',
    en: 'Pushes: 32 connections, a card event answered with text',
    zh: '推送：32 个连接，卡券事件，文本回复',
    quick: ['--rounds', '1', '--seconds', '0.3', '--warmup', '0.2'],
    measure: (options) => bench('--only', 'bare,hongyan,co-wechat,node-easywechat', ...options),
    rows: ({ load }) => [
      ...serverRows(load.plain, { ratio: 0.8 }).map((row) => ({ ...row, en: `plain, ${row.en}`, zh: `明文，${row.zh}` })),
      ...serverRows(load.aes, { ratio: 0.68 }).map((row) => ({ ...row, en: `AES, ${row.en}`, zh: `AES，${row.zh}` })),
    ],
  },
  {
    name: 'sqlite',
    en: 'The SQLite inbox: on the disk before the answer',
    zh: 'SQLite 收件箱：先落盘，再回答',
    quick: ['--part', 'speed', '--rounds', '1', '--seconds', '0.3'],
    measure: (options) => figuresOf(['bench/inbox.mjs', '--json', ...(options.length > 0 ? options : ['--part', 'speed,paced'])]),
    rows: verdictRows,
  },
  {
    name: 'bullmq',
    en: 'The BullMQ inbox: two nodes on one Redis',
    zh: 'BullMQ 收件箱：一台 Redis，两个节点',
    quick: ['--rounds', '1', '--seconds', '0.5'],
    measure: (options) => figuresOf(['bench/inbox-bullmq.mjs', '--json', ...options]),
    rows: verdictRows,
  },
  {
    name: 'api',
    en: 'API calls: small JSON POSTs, 16 at once',
    zh: '接口调用：小的 JSON POST，并发 16',
    quick: [],
    measure: () => bench('--api'),
    rows: ({ api }) => [
      named('hongyan: calls/s', 'hongyan：每秒调用数', measured(api.hongyan.perSecond, '/s')),
      named('undici request: calls/s', 'undici request：每秒调用数', measured(api.undici.perSecond, '/s')),
      named('hongyan to undici', 'hongyan 与 undici 之比', measured(api.ratio, '×', { spread: api.ratioSpread, bar: 0.8, wants: '≥' })),
    ],
  },
  {
    name: 'simulator',
    en: 'The simulator on one core',
    zh: '模拟器，一个核',
    quick: ['--seconds', '0.2'],
    measure: (options) => figuresOf(['bench/simulator.mjs', '--json', ...options]),
    rows: ({ rows }) =>
      rows.map(({ name, perCore, bar }) => named(`${name}, on a quiet core`, `${name}，空闲的核`, measured(perCore, '/s', { bar, wants: '≥' }))),
  },
  {
    name: 'simulator-memory',
    en: 'The simulator: 100,000 fans with 1,000,000 codes',
    zh: '模拟器：十万粉丝，一百万张券',
    long: true,
    quick: [],
    measure: () => figuresOf(['bench/simulator-memory.mjs'], ['--expose-gc']),
    rows: ({ after, bytesPerCode }) => [
      named('resident memory', '常驻内存', measured(after.rssMB, 'MB', { bar: 1024, wants: '<' })),
      named('a code', '每张券', measured(bytesPerCode, 'B')),
    ],
  },
  {
    name: 'import',
    en: "import('hongyan') in a fresh process",
    zh: "新进程里的 import('hongyan')",
    quick: [],
    measure: () => bench('--import'),
    rows: ({ imports }) => [
      named('processor time', '处理器时间', measured(imports.medianMs, 'ms', { spread: [imports.minMs, imports.maxMs], bar: 40, wants: '<' })),
    ],
  },
  {
    name: 'memory',
    en: 'A million pushes through one process',
    zh: '一个进程，一百万次推送',
    long: true,
    quick: [],
    measure: () => bench('--memory'),
    rows: ({ memory }) => [
      named('growth of resident memory', '常驻内存的增长', measured(memory.growthMB, 'MB', { bar: 60, wants: '<' })),
      named('in the last quarter', '其中最后四分之一', measured(memory.lastQuarterMB, 'MB', { bar: 3, wants: '<' })),
      named('not answered 200', '未以 200 回答', measured(memory.refused, '', { bar: 0, wants: '≤' })),
    ],
  },
  {
    name: 'types',
    en: 'Types: what 150 handlers cost the compiler',
    zh: '类型：150 个处理函数的编译开销',
    quick: [],
    measure: async () => (await import('../../scripts/budgets/measure.mjs')).typeCost(),
    rows: ({ instantiations, types, checkSeconds, memoryMB }) => [
      named('instantiations', '实例化次数', measured(instantiations, '', { bar: 15_000, wants: '<' })),
      named('types', '类型数', measured(types, '')),
      named('check time', '检查时间', measured(checkSeconds, 's')),
      named('memory of the compiler', '编译器内存', measured(memoryMB, 'MB')),
    ],
  },
  {
    name: 'size',
    en: 'Size: the package, and what an install leaves on the disk',
    zh: '体积：包本身，以及安装后占用的磁盘',
    quick: [],
    measure: installSizes,
    rows: ({ own, installs }) => [
      named('the door alone, gzip', '只有接收部分，gzip', measured(own.doorGzip / 1000, 'kB', { bar: 60, wants: '<' })),
      named("everything unpacked, without the console's page", '全部解包，不含控制台页面', measured(own.unpacked / 1e6, 'MB', { bar: 1.5, wants: '<' })),
      named('the tarball', '压缩包', measured(own.tarball / 1000, 'kB')),
      ...installs.flatMap(({ name, version, packages, bytes }) => [
        named(`npm install ${name} (${version})`, `npm install ${name}（${version}）`, measured(bytes / 1e6, 'MB')),
        named(`${name}: packages`, `${name}：包的个数`, measured(packages, '')),
      ]),
    ],
  },
]
