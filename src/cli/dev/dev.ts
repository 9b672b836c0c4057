import { defineCommand } from '../command.js'
import { untilTold } from '../screen.js'
import { options, readDevOptions } from './options.js'
import { openSession } from './session.js'

export const dev = defineCommand(
  {
    name: 'dev',
    summary: 'account, simulator and console in one, restarting on change',
    usage: '[file] [options]',
    about: `Runs the account that a module exports, in front of a Weixin of its own, with the console. No public URL, no secret.
The module exports an OfficialAccount or a gateway (default, or as \`account\`), or a function that makes one of the settings it is given.
Its calls go to the simulator, whatever it is set to. When it or what it imports changes, it is started anew; the simulator's world stays.
Without a file: an example.`,
    words: 1,
    options,
    more: `A port that is taken is an error where it was given; else another is used, and told.
The module finds WEIXIN_HOST, WEIXIN_APP_ID, WEIXIN_APP_SECRET, WEIXIN_TOKEN, WEIXIN_ENCODING_AES_KEY and HONGYAN_SIMULATOR_URL.
.hongyan/ keeps the inbox of accounts that are made of our settings, and dev.json, by which the other commands find the console.`,
  },
  async ({ values, positionals: [file] }, screen) => {
    const session = await openSession(readDevOptions(values, file, screen), screen)
    try {
      await Promise.race([untilTold(screen), session.failed])
    } finally {
      await session.close()
    }
    return 0
  },
)
