import { defineCommand } from '../command.js'
import { type Screen, untilTold } from '../screen.js'
import { runChild } from './child.js'
import { callLine, pushLine, readyLines, readyOf } from './lines.js'
import { options, readOptions, type SimulateOptions } from './options.js'
import { environmentFor, exportWorld, listenAt, openWorld } from './world.js'

export const simulate = defineCommand(
  {
    name: 'simulate',
    summary: 'Weixin in a box: a server that any WeChat SDK can be pointed at',
    usage: '[options]',
    about: 'Weixin in a box: point any WeChat SDK at it by changing only the host.',
    options,
    more: `The command of --exec finds HONGYAN_SIMULATOR_URL, HONGYAN_CONTROL_URL, HONGYAN_CONTROL_TOKEN, WEIXIN_HOST,
WEIXIN_APP_ID, WEIXIN_APP_SECRET, WEIXIN_TOKEN and WEIXIN_ENCODING_AES_KEY (those of the first account).
Exit codes: that of the command; 1 where it failed; 2 where the options are wrong.`,
  },
  ({ values }, screen) => run(readOptions(values), screen),
)

async function run(options: SimulateOptions, screen: Screen): Promise<number> {
  const simulator = await openWorld(options)
  const { port, host, hosts, controlToken } = options
  const server = await listenAt(simulator, port, { hosts, ...(host !== undefined && { host }), ...(controlToken !== undefined && { controlToken }) })
  // With a command, stdout is the command's.
  const say = options.exec === undefined ? screen.out : screen.err
  const print = (value: object, line: string) => say(options.json ? `${JSON.stringify(value)}\n` : line)
  const ready = readyOf(simulator, server, options)
  print(ready, readyLines(ready))
  if (!options.quiet) {
    simulator.on('sent', (push) => print({ event: 'push', ...push }, pushLine(push)))
    simulator.on('call', (call) => print({ event: 'call', ...call }, callLine(call)))
  }
  try {
    if (options.exec !== undefined) return await runChild(options.exec, environmentFor(simulator, server))
    await untilTold(screen)
    return 0
  } finally {
    await simulator.close()
    if (options.exportFile !== undefined) exportWorld(simulator, options.exportFile)
  }
}
