import { IncomingMessage } from 'node:http'
import { BodyPieces, type BodyRead } from './body-pieces.js'

/**
 * A request whose body Node's parser hands over as it comes. What a stream does for a body (buffering, ticks, events) costs a third of a bare request,
 * and here all of it is wanted at once. Until `collect` is called it is an ordinary request.
 */
export class CollectedRequest extends IncomingMessage {
  private done: ((read: BodyRead) => void) | undefined
  private pieces: BodyPieces | undefined

  /** Calls back once: with the body, or as soon as it is known that there will be none. To be called with the request, before its body. */
  collect(limit: number, done: (read: BodyRead) => void): void {
    this.pieces = new BodyPieces(limit)
    this.done = done
  }

  override push(chunk: unknown, encoding?: BufferEncoding): boolean {
    const { done, pieces } = this
    if (done === undefined || pieces === undefined) return super.push(chunk, encoding)
    if (chunk instanceof Buffer && pieces.add(chunk)) return true
    this.done = undefined
    done(pieces.isTooLarge ? 'too large' : pieces.whole())
    // Nothing more of what is too large is read before the answer has left; then Node lets the rest go by.
    return !pieces.isTooLarge
  }

  override _destroy(error: Error | null, callback: (error?: Error | null) => void): void {
    const { done } = this
    this.done = undefined
    super._destroy(error, callback)
    done?.(error ?? new Error('aborted'))
  }
}
