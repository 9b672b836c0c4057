import { once } from 'node:events'
import { connect, createServer, type Socket } from 'node:net'

/** A line to Redis that can be cut as a pulled plug cuts it: no end, no error, only silence. */
export interface Line {
  readonly url: string
  cut(): void
  mend(): void
  close(): Promise<void>
}

export async function openLine(port: number): Promise<Line> {
  let isCut = false
  const sockets = new Set<Socket>()
  const server = createServer((near) => {
    const far = connect(port, '127.0.0.1')
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(from)
      from.on('data', (data) => {
        if (!isCut) to.write(data)
      })
      from.on('error', () => {})
      from.on('close', () => {
        sockets.delete(from)
        // Nobody hears of an end on a line that is cut.
        if (!isCut) to.destroy()
      })
    }
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  return {
    url: `redis://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`,
    cut() {
      isCut = true
    },
    mend() {
      isCut = false
      // What was open then is of no use: it has lost bytes.
      for (const socket of sockets) socket.destroy()
    },
    async close() {
      for (const socket of sockets) socket.destroy()
      server.close()
      await once(server, 'close')
    },
  }
}
