/** Stages for the tests of `npm run verify`: each prints what its argument says. */
const say = (text) => ['--eval', `console.log(${JSON.stringify(text)}); process.exitCode = ${text.includes('missed') ? 1 : 0}`]
const value = ({ stdout }) => Number(/value ([\d.]+)/.exec(stdout)?.[1])

export const stages = [
  {
    name: 'kept',
    issue: '1',
    promise: 'A figure that is kept',
    command: say('value 7'),
    reads: (output) => [{ name: 'figure', value: value(output), wants: '≥', bar: 5 }],
  },
  {
    name: 'missed',
    issue: '1',
    promise: 'One that is missed',
    command: say('missed: value 3'),
    reads: (output) => [{ name: 'figure', value: value(output), wants: '≥', bar: 5 }],
  },
  { name: 'silent', issue: '2', promise: 'One that says nothing', command: say('what?'), reads: ({ stdout }) => JSON.parse(stdout) },
  { name: 'code', issue: '2', promise: 'An exit code', command: say('fine') },
  { name: 'absent', issue: '3', promise: 'What is not there yet', command: say('fine'), needs: 'test/no-such-folder' },
]
