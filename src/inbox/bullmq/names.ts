import { digest } from '../../wire/digest.js'

/** The queue's own keys are `{prefix}:pushes:…`, ours `{prefix}:inbox:…`. */
export const QUEUE = 'pushes'

/** Names of keys. None holds a secret or an openid. */
export class Names {
  /** Begins them all. */
  readonly all: string

  constructor(prefix: string) {
    this.all = `${prefix}:inbox:`
  }

  push(id: string): string {
    return `${this.all}push:${id}`
  }

  state(state: string): string {
    return `${this.all}state:${state}`
  }

  /** The pushes of a fan. */
  fan(appId: string, source: string): string {
    return `${this.all}fan:${fanDigest(appId, source)}`
  }

  signature(signature: string): string {
    return `${this.all}signature:${digest(signature)}`
  }

  /** The channel of a node. */
  node(node: string): string {
    return `${this.all}node:${node}`
  }
}

export const fanDigest = (appId: string, source: string): string => (source === '' ? '' : digest(`${appId}:${source}`))

/** BullMQ takes no colon in a job's id. */
export const jobIdOf = (id: string): string => id.replaceAll(':', '/')

export const idOfJob = (jobId: string): string => jobId.replaceAll('/', ':')
