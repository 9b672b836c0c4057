import { expect, test } from 'vitest'
import { readOptions } from '../../scripts/start/options.mjs'

test('without options it stays up in safe mode on 8080', () => {
  expect(readOptions([])).toEqual({ options: { once: false, plain: false, port: 8080 } })
  expect(readOptions(['--once', '--plain', '--port=0'])).toEqual({ options: { once: true, plain: true, port: 0 } })
  expect(readOptions(['--port', '65535', '--help'])).toEqual({ help: true })
})

test.each([
  [['--onec'], "Unknown option '--onec'. npm start -- --help lists the options"],
  [['8080'], "Unexpected argument '8080'. npm start -- --help lists the options"],
  [['--port'], "Option '--port <value>' argument missing. npm start -- --help lists the options"],
  [['--port', '65536'], '--port 65536 is no port. Give a number from 0 to 65535, such as --port 8080'],
  [['--port', '80.5'], '--port 80.5 is no port. Give a number from 0 to 65535, such as --port 8080'],
])('%j is one line that says what to do', (args, problem) => {
  expect(readOptions(args)).toEqual({ problem })
})
