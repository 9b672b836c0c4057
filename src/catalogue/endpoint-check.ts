/** One thing that is wrong with a request. Holds sizes and limits, never what somebody wrote. */
export interface CheckProblem {
  /** The path of the field: `card.groupon.base_info.title`, `code[3]`. Empty for the request as a whole. */
  readonly field: string
  /** As it follows the field's path: `has 30 bytes in UTF-8, and its limit is 27`. */
  readonly problem: string
  /** How to mend it. */
  readonly hint?: string
}

/** A rule that is a function: what is wrong with these fields, if anything. `field` is a path from the object that the rule stands at. */
export type Check = (fields: Readonly<Record<string, unknown>>) => CheckProblem | undefined
export type Checks = Readonly<Record<string, Check>>
