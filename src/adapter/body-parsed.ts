import { BodyParsedError } from '../errors.js'
import type { Logger } from '../logger.js'

/**
 * The error for a body that somebody has read before us and left no text of, logged: not every framework tells its user of errors.
 * @param hint how to mend it there
 */
export function bodyParsed(log: Logger, framework: string, hint: string): BodyParsedError {
  const error = new BodyParsedError(framework, hint)
  log.error({ error: error.toJSON() }, error.message)
  return error
}
