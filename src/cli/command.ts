import { parseArgs } from 'node:util'
import { didYouMean, nearest } from '../suggest.js'
import { type Screen, UsageError } from './screen.js'
import { widthOf } from './terminal/text-width.js'

/** An option of a command. */
export interface Option {
  readonly type: 'string' | 'boolean'
  readonly short?: string
  readonly multiple?: true
  /** What stands behind it: `<n>`. */
  readonly value?: string
  readonly help: string
}

export type Options = Readonly<Record<string, Option>>

/** What was given, by the options' names. */
export type Values<O extends Options> = {
  readonly [N in keyof O]?: O[N] extends { readonly multiple: true } ? readonly string[] : O[N]['type'] extends 'boolean' ? boolean : string
}

export interface Parsed<O extends Options> {
  readonly values: Values<O>
  readonly positionals: readonly string[]
}

/** One command, as data: parsing and help follow from it. */
export interface Description<O extends Options> {
  readonly name: string
  /** One line for the list of commands. */
  readonly summary: string
  /** What stands behind the name: `[file]`. */
  readonly usage: string
  readonly about: string
  /** What may stand first behind the name, such as `list`. */
  readonly verbs?: readonly (readonly [usage: string, help: string])[]
  readonly options: O
  /** At most so many words besides options. 0. */
  readonly words?: number
  /** What follows the options in the help. */
  readonly more?: string
}

export interface Command {
  readonly name: string
  readonly summary: string
  readonly help: string
  /** @returns the exit code */
  run(args: readonly string[], screen: Screen): Promise<number>
}

/** Options that commands share. */
export const common = {
  json: { type: 'boolean', help: 'one JSON object a line' },
} as const satisfies Options

/** @param run gets what was given, checked by the description */
export function defineCommand<const O extends Options>(description: Description<O>, run: (parsed: Parsed<O>, screen: Screen) => Promise<number>): Command {
  const help = helpOf(description)
  return {
    name: description.name,
    summary: description.summary,
    help,
    run: async (args, screen) => {
      const before = args.includes('--') ? args.slice(0, args.indexOf('--')) : args
      if (before.some((arg) => arg === '--help' || arg === '-h')) {
        screen.out(help)
        return 0
      }
      return run(parse(description, args), screen)
    },
  }
}

function parse<O extends Options>(description: Description<O>, args: readonly string[]): Parsed<O> {
  const { name, options, words = 0 } = description
  const known = Object.fromEntries(
    Object.entries(options).map(([option, { type, short, multiple }]) => [option, { type, ...(short && { short }), ...(multiple && { multiple }) }]),
  )
  let parsed: { readonly values: object; readonly positionals: readonly string[] }
  try {
    parsed = parseArgs({ args: [...args], options: known, allowPositionals: true })
  } catch (error) {
    // The first sentence: the rest are lines about how parseArgs sees it.
    const [sentence = ''] = String(error instanceof Error ? error.message : error).split(/\.\s/)
    const [, wrong] = /^Unknown option '(-[^']*)'/.exec(sentence) ?? []
    const meant = wrong?.startsWith('--') ? nearest(wrong.slice(2), Object.keys(options)) : undefined
    throw new UsageError(`${sentence}: ${meant ? `did you mean --${meant}? ` : ''}hongyan ${name} --help lists the options`)
  }
  const { values, positionals } = parsed
  if (positionals.length > words) throw new UsageError(`Unexpected argument '${positionals[words]}': hongyan ${name} --help shows what it takes`)
  // parseArgs has read them by the same description.
  return { values: values as Values<O>, positionals }
}

/** The first word, if it is one of the command's verbs. @throws {UsageError} */
export function verbOf<V extends string>(command: string, given: string | undefined, verbs: readonly V[]): V {
  const verb = verbs.find((each) => each === given)
  if (verb !== undefined) return verb
  if (given === undefined) throw new UsageError(`hongyan ${command} needs one of: ${verbs.join(', ')}`)
  throw new UsageError(`hongyan ${command} has no ${given}:${didYouMean(given, verbs) || ` there are ${verbs.join(', ')}`}`)
}

function helpOf({ name, usage, about, verbs = [], options, more }: Description<Options>): string {
  const rows = Object.entries(options).map(([option, { short, value, help }]) => {
    const flag = `${short ? `-${short}, ` : '    '}--${option}${value ? ` ${value}` : ''}`
    return [flag, help] as const
  })
  rows.push(['-h, --help', ''])
  const blocks = [`hongyan ${name} ${usage}`.trimEnd(), about, ...(verbs.length > 0 ? [columns(verbs)] : []), columns(rows), ...(more ? [more] : [])]
  return `${blocks.join('\n\n')}\n`
}

/** Two columns, of which the first is as wide as it has to be. */
export function columns(rows: readonly (readonly [string, string])[]): string {
  const width = Math.max(...rows.map(([first]) => widthOf(first)))
  return rows.map(([first, second]) => `  ${first}${' '.repeat(width - widthOf(first))}  ${second}`.trimEnd()).join('\n')
}
