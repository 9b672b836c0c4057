import { assumedAnswer, checkServer } from './check.mjs'
import { doorUrl } from './door.mjs'
import { runForJson, startServer } from './processes.mjs'
import { summarise } from './statistics.mjs'

export const serverNames = ['bare', 'hongyan', 'co-wechat', 'node-easywechat']
export const modes = ['plain', 'aes']
export const connections = 32

/**
 * The servers against each other: in each round each server gets a fresh process, is checked, warmed and measured. Rounds alternate, because a
 * shared machine has slow minutes: a ratio compares two servers of the same round, and the median of the rounds is the figure.
 * @param options rounds, seconds, warmup (seconds), names
 * @param say gets a line of progress
 */
export async function runRounds({ rounds, seconds, warmup, names }, say) {
  const answers = {}
  for (const mode of modes) answers[mode] = await answerToImitate(mode, names, say)

  const figures = { plain: {}, aes: {} }
  for (let round = 0; round < rounds; round++) {
    // There and back again, so that no server always comes first.
    const order = round % 2 === 0 ? names : [...names].reverse()
    for (const mode of modes) {
      for (const name of order) {
        const figure = await measure(name, mode, answers[mode], { seconds, warmup })
        figures[mode][name] ??= []
        figures[mode][name].push(figure)
        say(
          `round ${round + 1}/${rounds} ${mode} ${name}: ${Math.round(figure.rps)} requests/s, ${figure.cpuUs?.toFixed(1) ?? '?'} µs of CPU each, p99 ${figure.p99.toFixed(2)} ms`,
        )
      }
    }
  }
  return { answers, load: Object.fromEntries(modes.map((mode) => [mode, summarise(figures[mode])])) }
}

/** Below this share of its core a server was not alone on it, and its figure is not its own. */
const fairShare = 0.95
const attempts = 3

/**
 * One figure of one server. In a closed loop a server that has its core to itself uses all of it; one that did not get it was disturbed by a neighbour
 * and is measured again, in a fresh process. Chosen by that share and never by speed, so that no server gains by it.
 */
async function measure(name, mode, answer, times) {
  let best
  for (let attempt = 0; attempt < attempts; attempt++) {
    const figure = await measureOnce(name, mode, answer, times)
    if (!best || figure.coreShare > best.coreShare) best = figure
    // Where there is no /proc the share is null, and the first figure has to do.
    if (figure.coreShare === null || figure.coreShare >= fairShare) break
  }
  return { ...best, disturbed: best.coreShare !== null && best.coreShare < fairShare }
}

async function measureOnce(name, mode, answer, { seconds, warmup }) {
  const server = await startServer(name, mode, answer)
  try {
    const { bytes } = await checkServer(name, server.port, mode)
    const settings = { port: server.port, pid: server.pid, mode, seconds, warmup, connections, leastBytes: Math.floor(bytes * 0.9) }
    return await runForJson('load', ['load.mjs', JSON.stringify(settings)])
  } catch (error) {
    throw new Error(`${name} (${mode}): ${error.message}\n${server.errors()}`, { cause: error })
  } finally {
    await server.stop()
  }
}

/** The bare server answers in hongyan's form, so hongyan is asked first: the limit writes as many bytes as we do. */
async function answerToImitate(mode, names, say) {
  try {
    doorUrl()
    const server = await startServer('hongyan', mode)
    try {
      return await checkServer('hongyan', server.port, mode)
    } finally {
      await server.stop()
    }
  } catch (error) {
    if (names.includes('hongyan')) throw error
    say(`hongyan could not be asked, so the bare server's answer is of an assumed size (${mode}): ${error.message.split('\n', 1)[0]}`)
    return { ...assumedAnswer(mode), assumed: true }
  }
}
