import type { Command } from './command.js'

/** Each is loaded when it is called: a help text should not load the simulator. */
const commands = {
  dev: ['account, simulator and console in one, restarting on change', async () => (await import('./dev/dev.js')).dev],
  simulate: ['Weixin in a box: a server that any WeChat SDK can be pointed at', async () => (await import('./simulate/simulate.js')).simulate],
  trigger: ['pushes an event or a message, once or a hundred thousand times', async () => (await import('./remote/trigger.js')).trigger],
  pushes: ['what was pushed, and what became of it', async () => (await import('./remote/pushes.js')).pushes],
  replay: ['runs pushes once more', async () => (await import('./remote/replay.js')).replay],
  dead: ['pushes that failed for good', async () => (await import('./remote/dead.js')).dead],
  card: ['cards: review, stock, codes', async () => (await import('./remote/card.js')).card],
  product: ['products: review, publishing', async () => (await import('./remote/product.js')).product],
  fan: ['people: what they do and what they see', async () => (await import('./remote/fan.js')).fan],
  events: ['the reference of events and messages', async () => (await import('./events/events.js')).events],
  doctor: ['finds out why Weixin does not reach an account', async () => (await import('./doctor/doctor.js')).doctor],
} as const satisfies Readonly<Record<string, readonly [summary: string, load: () => Promise<Command>]>>

export type CommandName = keyof typeof commands

const entries = Object.entries(commands)

export const commandSummaries = entries.map(([name, [summary]]) => [name, summary] as const)

export const commandNames = Object.keys(commands) as readonly CommandName[]

export const loadCommand = (name: CommandName): Promise<Command> => commands[name][1]()
