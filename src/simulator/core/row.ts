import { ConfigurationError } from '../../errors.js'

export type Json = string | number | boolean | null | readonly Json[] | JsonObject

export interface JsonObject {
  readonly [name: string]: Json | undefined
}

/** A line of a kept world: what is `undefined` is left out. */
export type Row = JsonObject

/** Reads a line of a kept world. Each getter throws a {@link ConfigurationError} that names the family, the line and the field. */
export class RowReader {
  readonly row: Row
  readonly #where: string

  constructor(row: Json | undefined, where: string) {
    this.#where = where
    if (typeof row !== 'object' || row === null || Array.isArray(row)) throw new ConfigurationError('world', `${where} is no object`)
    this.row = row as Row
  }

  text(name: string): string {
    const value = this.row[name]
    return typeof value === 'string' ? value : this.#fail(name, 'text')
  }

  textIf(name: string): string | undefined {
    return this.row[name] === undefined ? undefined : this.text(name)
  }

  int(name: string): number {
    const value = this.row[name]
    return Number.isSafeInteger(value) ? (value as number) : this.#fail(name, 'a whole number')
  }

  intIf(name: string): number | undefined {
    return this.row[name] === undefined ? undefined : this.int(name)
  }

  /** A switch that is off where it is left out. */
  flag(name: string): boolean {
    const value = this.row[name] ?? false
    return typeof value === 'boolean' ? value : this.#fail(name, 'true or false')
  }

  oneOf<T extends string>(name: string, values: readonly T[]): T {
    const value = values.find((each) => each === this.row[name])
    return value ?? this.#fail(name, `one of ${values.join(', ')}`)
  }

  list(name: string): readonly Json[] {
    const value = this.row[name] ?? []
    return Array.isArray(value) ? value : this.#fail(name, 'a list')
  }

  object(name: string): JsonObject {
    return new RowReader(this.row[name], `${this.#where}.${name}`).row
  }

  #fail(name: string, wanted: string): never {
    throw new ConfigurationError('world', `${this.#where}: ${name} is not ${wanted}`)
  }
}
