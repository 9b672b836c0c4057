import { errmsgs } from './table.js'

/** @returns `undefined` for a code whose text nobody has written down */
export const errmsgOf = (errcode: number): string | undefined => errmsgs[errcode]
