import type { PushDescriptor } from '../../src/catalogue/descriptor.js'
import { pushes } from '../../src/catalogue/index.js'
import { cast, knownLetter } from './letters.js'
import type { Step } from './step.js'

const SECTIONS: Readonly<Record<PushDescriptor['group'], string>> = {
  event: 'Events: every one that Weixin is known to send, in all its forms',
  message: 'Messages of fans and devices',
  component: 'Pushes of the open platform',
}

/** Every push of the catalogue: its sample and its variants, from one fan after another. */
export function catalogueSteps(): Step[] {
  return pushes.flatMap((descriptor, index) =>
    [descriptor, ...(descriptor.variants ?? [])].map(({ sample }, variant): Step => {
      const { raw, fan, push } = knownLetter(descriptor.wire, { sample, fan: cast.fans[(index + variant) % cast.fans.length] ?? '' })
      return {
        section: SECTIONS[descriptor.group],
        name: descriptor.wire,
        parcel: (weixin) => weixin.seal(raw, fan),
        raw,
        expect: { status: 200, push, runs: 1, ...(descriptor.system && { kind: 'silence' }) },
        sampleOf: descriptor,
      }
    }),
  )
}
