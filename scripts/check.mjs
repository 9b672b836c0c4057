// @ts-check
/** `npm run check`: everything short of the tests. All stages run, also after a failure. */

import { checkStages } from './lib/check-stages.mjs'
import { ensureInstalled } from './lib/ensure-installed.mjs'
import { finish, runStages } from './lib/stages.mjs'

await ensureInstalled()
finish(await runStages(checkStages))
