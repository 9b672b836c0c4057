/**
 * Where a rule of the platform is known from: `official` text, a `community` thread, a `peer`'s code, or `inferred`: nobody says, so we chose.
 */
export type RuleSource = 'official' | 'community' | 'peer' | 'inferred'

/** A switch: what the platform does by default, and what else it may be made to do. */
export interface Rule<T> {
  readonly value: T
  readonly source: RuleSource
  readonly doc: string
}

export type RuleTable = Readonly<Record<string, Rule<unknown>>>

export const rule = <T>(value: T, source: RuleSource, doc: string): Rule<T> => ({ value, source, doc })

type Widened<T> = T extends boolean ? boolean : T

/** What the switches of a table stand at. */
export type RuleValues<Table extends RuleTable> = { -readonly [Name in keyof Table]: Widened<Table[Name]['value']> }
