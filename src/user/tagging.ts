import { replaceCall } from '../api/endpoint.js'
import type { Answered, MethodOptions } from '../api/endpoint-call.js'
import { ApiError } from '../errors.js'
import type { TagsApi, TagsMembersBatchTaggingRequest } from '../generated/api/tags.js'

type Tagging = Pick<TagsApi['members'], 'batchTagging' | 'batchUntagging'>
type Run = (request: TagsMembersBatchTaggingRequest, options?: MethodOptions) => Promise<Answered>

const NO_SUCH_TAG = 45159

/**
 * Two calls that tag one user at the same time make the platform say of a sound tag that there is none (45159).
 * So within this process calls for one user wait for one another, and what other processes cause is tried once more.
 */
export function inTurn({ batchTagging, batchUntagging }: Tagging): Tagging {
  const queue = new Queue()
  const patient =
    (call: Run): Run =>
    (request, options) =>
      queue.run(openidsOf(request), () => twice(call, request, options))
  return { batchTagging: replaceCall(batchTagging, patient(batchTagging)), batchUntagging: replaceCall(batchUntagging, patient(batchUntagging)) }
}

async function twice(call: Run, request: TagsMembersBatchTaggingRequest, options?: MethodOptions): Promise<Answered> {
  try {
    return await call(request, options)
  } catch (error) {
    if (!(error instanceof ApiError) || error.errcode !== NO_SUCH_TAG || options?.signal?.aborted) throw error
    return call(request, options)
  }
}

/** What is wrong with the request is said by the call itself. */
function openidsOf(request: TagsMembersBatchTaggingRequest | undefined): readonly string[] {
  const list: unknown = request?.openid_list
  return Array.isArray(list) ? list : []
}

/** Runs what has a name in common one after the other. */
class Queue {
  readonly #last = new Map<string, Promise<void>>()

  async run<T>(names: readonly string[], task: () => Promise<T>): Promise<T> {
    const before = names.flatMap((name) => this.#last.get(name) ?? [])
    let end = (): void => {}
    const ended = new Promise<void>((resolve) => {
      end = resolve
    })
    for (const name of names) this.#last.set(name, ended)
    try {
      await Promise.all(before)
      return await task()
    } finally {
      for (const name of names) if (this.#last.get(name) === ended) this.#last.delete(name)
      end()
    }
  }
}
