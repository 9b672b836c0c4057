/** Who is told of something. One that throws harms nobody else: its error is thrown where nobody waits for it. */
export class Observers<T> {
  readonly #listeners = new Set<(value: T) => void>()

  /** @returns what ends it */
  add(listener: (value: T) => void): () => void {
    this.#listeners.add(listener)
    return () => {
      this.#listeners.delete(listener)
    }
  }

  readonly tell = (value: T): void => {
    for (const listener of this.#listeners) {
      try {
        listener(value)
      } catch (error) {
        queueMicrotask(() => {
          throw error
        })
      }
    }
  }
}
