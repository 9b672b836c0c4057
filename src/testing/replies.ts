import { AssertionError } from 'node:assert'
import type { Seen } from '../simulator/index.js'

/** What holds what a fan saw: what people's doings resolve to, a push that was sent, or `Seen` itself. */
export type Saw = Seen | { readonly seen: Seen }

/** A reply as it is expected: its text, or what is named of it. */
export type ExpectedReply =
  | string
  | RegExp
  | { readonly type?: string; readonly values?: Readonly<Record<string, string>>; readonly articles?: readonly Readonly<Record<string, string>>[] }

/** `undefined`: it is as expected. Otherwise what is wrong, in a sentence. */
export function problemOfReply(saw: Saw, expected: ExpectedReply | undefined): string | undefined {
  const seen = seenIn(saw)
  if (seen.kind !== 'reply') return `the fan saw no reply but ${told(seen)}`
  if (expected === undefined) return undefined
  if (typeof expected === 'string') return seen.text === expected ? undefined : `the reply is ${quoted(seen.text)}, not ${quoted(expected)}`
  if (expected instanceof RegExp) return expected.test(seen.text) ? undefined : `the reply ${quoted(seen.text)} does not match ${expected}`
  const { type, values = {}, articles } = expected
  if (type !== undefined && seen.reply?.type !== type) return `the reply is of the type ${seen.reply?.type}, not ${type}`
  for (const [name, value] of Object.entries(values))
    if (seen.reply?.values[name] !== value) return `the reply's ${name} is ${quoted(seen.reply?.values[name])}, not ${quoted(value)}`
  if (articles === undefined) return undefined
  const given = seen.reply?.articles ?? []
  if (given.length !== articles.length) return `the reply has ${given.length} articles, not ${articles.length}`
  for (const [at, article] of articles.entries())
    for (const [name, value] of Object.entries(article))
      if (given[at]?.[name] !== value) return `article ${at + 1}: its ${name} is ${quoted(given[at]?.[name])}, not ${quoted(value)}`
  return undefined
}

export function problemOfSilence(saw: Saw): string | undefined {
  const seen = seenIn(saw)
  return seen.kind === 'nothing' ? undefined : `the fan saw ${told(seen)}, not silence`
}

/** @param why a part of the reason */
export function problemOfFault(saw: Saw, why: string | RegExp | undefined): string | undefined {
  const seen = seenIn(saw)
  if (seen.kind !== 'fault') return `the fan saw ${told(seen)}, not the fault text`
  const fits = why === undefined || (typeof why === 'string' ? seen.why.includes(why) : why.test(seen.why))
  return fits ? undefined : `the fault's reason is ${quoted(seen.why)}, not ${String(why)}`
}

export function problemOfHandover(saw: Saw): string | undefined {
  const seen = seenIn(saw)
  return seen.kind === 'human' ? undefined : `the fan saw ${told(seen)}, and was not handed over to a human`
}

/** The fan saw a reply: any, or this one. @throws {AssertionError} */
export const assertReply = (saw: Saw, expected?: ExpectedReply): void => check(problemOfReply(saw, expected))

/** The fan saw nothing. @throws {AssertionError} */
export const assertSilence = (saw: Saw): void => check(problemOfSilence(saw))

/** The fan saw the platform's fault text. @param why a part of the reason @throws {AssertionError} */
export const assertFault = (saw: Saw, why?: string | RegExp): void => check(problemOfFault(saw, why))

/** The fan was handed over to a human. @throws {AssertionError} */
export const assertHandover = (saw: Saw): void => check(problemOfHandover(saw))

function check(problem: string | undefined): void {
  if (problem !== undefined) throw new AssertionError({ message: problem, stackStartFn: check })
}

const seenIn = (saw: Saw): Seen => ('seen' in saw ? saw.seen : saw)

const quoted = (text: string | undefined): string => (text === undefined ? 'missing' : JSON.stringify(text.length > 200 ? `${text.slice(0, 200)}…` : text))

function told({ kind, text, why }: Seen): string {
  const name = { nothing: 'nothing', reply: 'the reply', human: 'a handover to a human', fault: 'the fault text' }[kind]
  return `${name}${kind === 'reply' ? ` ${quoted(text)}` : ''}${why ? ` (${why})` : ''}`
}
