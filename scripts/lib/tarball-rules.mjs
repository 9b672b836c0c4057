// @ts-check

/** What users get: each kind of file that may be in the tarball. Whatever fits none of them is stray. */
const allowed = [
  /^package\.json$/,
  /^README(\.zh-CN)?\.md$/,
  /^(CHANGELOG\.md|LICENSE)$/,
  /^dist\/LICENCES-OF-OTHERS\.txt$/,
  /^dist\/(?!console\/ui\/)[\w./-]+\.(js|d\.ts)$/,
  // The console's page: what a browser loads, and the same packed.
  /^dist\/console\/ui\/[\w./-]+\.(html|js|css|svg|png|ico|woff2|json|webmanifest|txt)(\.gz|\.br)?$/,
]

/** Folders of ours that no user has a use for, wherever they turn up; but for the shop that `hongyan dev` opens without a file. */
const ours = /(^|\/)(?!examples\/shop\.js$)(test|tests|bench|examples|docs|scripts|coverage|node_modules|\.tmp|\.git|\.github|\.changeset)\//

/** What no file may hold: keys, tokens of registries and platforms, and paths of the machine that built it. */
const secrets = [
  { what: 'a private key', pattern: /-----BEGIN [A-Z ]*PRIVATE KEY-----/ },
  { what: 'a token of npm', pattern: /\bnpm_[A-Za-z0-9]{36}\b/ },
  { what: 'a token of GitHub', pattern: /\bgh[pousr]_[A-Za-z0-9]{36,}\b/ },
  { what: 'a key of AWS', pattern: /\bAKIA[0-9A-Z]{16}\b/ },
  { what: 'a registry’s login', pattern: /\/\/[\w.-]+\/:_(authToken|password)/ },
  { what: 'a path of the machine that built it', pattern: /(?:\/home\/|\/Users\/|\/root\/|[A-Z]:\\Users\\)\w/ },
  { what: 'a source map', pattern: /^\/\/[#@] sourceMappingURL=/m },
]

/**
 * What is wrong with a tarball's files, in a sentence each.
 * @param {readonly string[]} paths
 * @param {(path: string) => string} read
 * @param {string} root The folder that it was built in, which no file may name.
 */
export const problemsOfTarball = (paths, read, root) =>
  paths.flatMap((path) => {
    if (!allowed.some((pattern) => pattern.test(path)) || ours.test(path)) return [`${path} is nothing that users need`]
    if (/\.(png|ico|woff2|gz|br)$/.test(path)) return []
    const text = read(path)
    const found = secrets.filter(({ pattern }) => pattern.test(text)).map(({ what }) => `${path} holds ${what}`)
    return root.length > 1 && text.includes(root) ? [...found, `${path} names the folder that it was built in`] : found
  })
