import type { PushShape } from '../catalogue/shape.js'
import type { Element } from './element.js'
import { trimmed } from './read.js'

/** The common head of a push, read in one walk over the top level. */
export class Head {
  readonly root: Element
  readonly group: PushShape['group']
  /** What `Event`, `MsgType` or `InfoType` says, as sent. */
  readonly wire: string
  target: string | undefined
  source: string | undefined
  time: string | undefined
  id: Element | undefined
  dataId: string | undefined
  index: string | undefined

  constructor(root: Element) {
    this.root = root
    let msgType: string | undefined
    let event: string | undefined
    let infoType: string | undefined
    for (const child of root.children ?? []) {
      switch (child.name) {
        case 'ToUserName':
          this.target ??= child.text
          break
        case 'FromUserName':
          this.source ??= child.text
          break
        case 'CreateTime':
          this.time ??= child.text
          break
        case 'MsgType':
          msgType ??= trimmed(child.text)
          break
        case 'Event':
          event ??= trimmed(child.text)
          break
        case 'InfoType':
          infoType ??= trimmed(child.text)
          break
        // Two elements with one meaning: messages have MsgId, the reports of template and mass sends MsgID.
        case 'MsgId':
        case 'MsgID':
          this.id ??= child
          break
        case 'MsgDataId':
          this.dataId ??= child.text
          break
        case 'Idx':
          this.index ??= child.text
      }
    }
    const isEvent = msgType ? msgType === 'event' || msgType.toLowerCase() === 'event' : event !== undefined && event !== ''
    this.group = isEvent ? 'event' : !msgType && infoType ? 'component' : 'message'
    this.wire = (isEvent ? event : msgType || infoType) ?? ''
  }
}
