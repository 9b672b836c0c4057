import { ConfigurationError } from './errors.js'
import { nearest } from './suggest.js'

/** Every name of an interface of options: one that is forgotten does not compile. */
export type Names<T> = { readonly [K in keyof T]-?: 1 }

/**
 * A name that nobody reads is misspelt, and what was meant by it would be left out in silence.
 * @param prefix before the name, where it stands in another option
 * @throws {ConfigurationError} that names it, and those that there are
 */
export function checkNames(given: object | undefined, known: readonly string[], prefix = ''): void {
  for (const name of Object.keys(Object(given))) {
    if (known.includes(name)) continue
    const meant = nearest(name, known)
    throw new ConfigurationError(prefix + name.slice(0, 40), 'is no option', `${meant ? `Did you mean ${meant}? ` : ''}The options are ${known.join(', ')}`)
  }
}
