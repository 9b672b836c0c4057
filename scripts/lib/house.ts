/**
 * Who may import whom in `src`: the one table of it. `scripts/import-rules.ts` checks it, docs/architecture.md explains it.
 */

/** A part of `src`. Its files may import one another, and what is listed; a file that no room holds is an error. */
export interface Room {
  readonly name: string
  /** Which files it holds, by their path from `src`. The first room that holds a file is its room. */
  readonly holds: RegExp
  /** The rooms that it may import. */
  readonly imports: readonly string[]
  /** The rooms of which it may know the contract: `import type` only. */
  readonly knows?: readonly string[]
}

/** The folders with one API of the platform each. */
const apis = /^(card|product|message|menu|qrcode|user|openapi|jssdk|template|media|oauth)\//

/** What everybody stands on. */
const ground = ['errors', 'ports']
/** What both parties on the line read and write. */
const common = [...ground, 'wire', 'generated', 'shape']

export const house: readonly Room[] = [
  // Data. The descriptors carry prose in two languages, so at run time only their lean form is imported: `shape`.
  { name: 'shape', holds: /^catalogue\/(endpoint-)?shape\.ts$/, imports: [], knows: ['catalogue'] },
  { name: 'catalogue', holds: /^catalogue\//, imports: ['shape'] },
  { name: 'generated', holds: /^generated\//, imports: ['shape'], knows: ['catalogue', 'wire', 'api'] },

  // Pure, or what users may bring their own of.
  { name: 'errors', holds: /^errors\.ts$/, imports: [] },
  { name: 'ports', holds: /^(clock|logger|option-names|run-policy|sandbox|scope|suggest)\.ts$/, imports: ['errors'] },
  { name: 'wire', holds: /^wire\//, imports: ['errors', 'generated', 'shape'], knows: ['catalogue'] },

  // Below the official account: they know one another by contract only.
  { name: 'settings', holds: /^settings\.ts$/, imports: [...ground, 'wire'], knows: ['router', 'inbox contract', 'session', 'token'] },
  { name: 'router', holds: /^router\//, imports: [...ground, 'generated'], knows: ['catalogue', 'wire', 'session', 'api', 'apis'] },
  { name: 'inbox contract', holds: /^inbox\/(contract|answers|key)\.ts$/, imports: [...ground, 'wire'], knows: ['generated'] },
  { name: 'inbox driver', holds: /^inbox\/(memory|sqlite|bullmq)\b/, imports: [...ground, 'wire', 'drivers', 'inbox', 'inbox contract'], knows: ['generated'] },
  { name: 'inbox', holds: /^inbox\//, imports: [...ground, 'wire', 'inbox contract'], knows: ['generated', 'router', 'session'] },
  // How a driver that users bring is opened: shared by all that keep something.
  { name: 'drivers', holds: /^(sqlite|redis)\//, imports: ground },
  { name: 'session', holds: /^session\//, imports: [...ground, 'drivers'] },
  { name: 'token', holds: /^token\//, imports: [...ground, 'drivers'], knows: ['settings'] },
  { name: 'api', holds: /^api\//, imports: [...ground, 'wire', 'generated', 'shape'], knows: ['catalogue', 'settings', 'token'] },
  { name: 'apis', holds: apis, imports: [...ground, 'api', 'catalogue', 'shape', 'generated'], knows: ['wire', 'inbox contract'] },
  { name: 'telemetry', holds: /^telemetry\//, imports: ground, knows: ['generated', 'inbox contract'] },
  { name: 'door', holds: /^door\//, imports: [...common, 'inbox contract'], knows: ['router', 'settings'] },
  { name: 'adapter', holds: /^adapter\//, imports: common, knows: ['door', 'inbox contract', 'settings'] },

  // Where everything is put together.
  {
    name: 'official account',
    holds: /^(official-account|account-apis|account-owner)\.ts$/,
    imports: [...common, 'settings', 'router', 'inbox contract', 'inbox', 'inbox driver', 'session', 'token', 'api', 'apis', 'door', 'adapter', 'telemetry'],
  },
  {
    name: 'gateway',
    holds: /^gateway\.ts$/,
    imports: [
      ...common,
      'settings',
      'router',
      'inbox contract',
      'inbox',
      'inbox driver',
      'session',
      'token',
      'api',
      'door',
      'adapter',
      'telemetry',
      'official account',
    ],
  },

  // The platform's side is another party: of the account's code it shares only what both read off the wire.
  { name: 'simulator', holds: /^simulator\//, imports: [...common, 'catalogue'] },
  { name: 'console', holds: /^console\//, imports: [...common, 'catalogue', 'simulator', 'inbox contract', 'adapter'] },
  // The console's page runs in a browser: of all the rest it knows what the server says.
  { name: 'ui', holds: /^ui\//, imports: [], knows: ['console', 'catalogue', 'inbox contract'] },
  {
    name: 'cli',
    holds: /^cli\//,
    imports: [...common, 'catalogue', 'settings', 'inbox contract', 'inbox driver', 'token', 'api', 'door', 'adapter', 'simulator', 'console'],
  },

  // For users' tests: what happens to an account, seen from the platform's side; and for whoever writes a store or an inbox, what it has to keep to.
  {
    name: 'testing',
    holds: /^testing\//,
    imports: [...common, 'catalogue', 'simulator', 'inbox contract', 'token', 'official account'],
    knows: ['inbox', 'router'],
  },

  // The front door: names only, and nobody inside goes out by it.
  {
    name: 'index',
    holds: /^index\.ts$/,
    imports: [
      ...common,
      'settings',
      'router',
      'inbox contract',
      'inbox',
      'inbox driver',
      'session',
      'token',
      'api',
      'apis',
      'door',
      'official account',
      'gateway',
    ],
    knows: ['catalogue', 'adapter'],
  },
]

/** From here receiving a push begins: what it loads, without lazy imports, may be nothing but our own code and Node's. */
export const receivingStartsAt = 'index.ts'
