export const TOO_DEEP = 'the body is nested too deeply'

/** JSON of a hundred thousand levels can be read and not written: the stack ends first. */
export const isTooDeep = (error: unknown): boolean => error instanceof RangeError && error.message === 'Maximum call stack size exceeded'
