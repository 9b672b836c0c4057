import { IncomingMessage } from 'node:http'

/** A body, or why there is none. */
export type BodyRead = Buffer | 'too large' | Error

/**
 * A request whose body Node's parser hands over as it comes. What a stream does for a body (buffering, ticks, events) costs a third of a bare request,
 * and here all of it is wanted at once. Until `collect` is called it is an ordinary request.
 */
export class CollectedRequest extends IncomingMessage {
  private done: ((read: BodyRead) => void) | undefined
  private first: Buffer | undefined
  private more: Buffer[] | undefined
  private size = 0
  private limit = 0

  /** Calls back once: with the body, or as soon as it is known that there will be none. To be called with the request, before its body. */
  collect(limit: number, done: (read: BodyRead) => void): void {
    this.limit = limit
    this.done = done
  }

  override push(chunk: unknown, encoding?: BufferEncoding): boolean {
    const { done } = this
    if (done === undefined) return super.push(chunk, encoding)
    if (!(chunk instanceof Buffer)) {
      this.done = undefined
      done(this.more ? Buffer.concat(this.more, this.size) : (this.first ?? Buffer.alloc(0)))
      return true
    }
    this.size += chunk.length
    if (this.size > this.limit) {
      this.done = undefined
      this.first = undefined
      this.more = undefined
      done('too large')
      // Nothing more is read before the answer has left; then Node lets the rest go by.
      return false
    }
    if (this.first === undefined) this.first = chunk
    else {
      this.more ??= [this.first]
      this.more.push(chunk)
    }
    return true
  }

  override _destroy(error: Error | null, callback: (error?: Error | null) => void): void {
    const { done } = this
    this.done = undefined
    super._destroy(error, callback)
    done?.(error ?? new Error('aborted'))
  }
}
