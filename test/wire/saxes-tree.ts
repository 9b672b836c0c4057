import { SaxesParser } from 'saxes'
import { Element } from '../../src/wire/element.js'

/**
 * The same tree by way of another parser, to check ours against: saxes reads the XML, the rules of what we keep are applied on top.
 * It also reads what we refuse on purpose: DOCTYPE, processing instructions, foreign encodings and sizes beyond our limits.
 * @throws {Error} where saxes says that the document is not well-formed
 */
export function saxesTree(source: string): Element {
  const parser = new SaxesParser()
  const open: { element: Element; section: string | undefined }[] = []
  let root: Element | undefined
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({ name }) => {
    const element = new Element(name)
    const parent = open.at(-1)?.element
    if (parent) parent.children = [...(parent.children ?? []), element]
    else root = element
    open.push({ element, section: undefined })
  })
  parser.on('text', (text) => {
    const current = open.at(-1)
    if (current) current.element.text += text
  })
  parser.on('cdata', (text) => {
    const current = open.at(-1)
    if (current) current.section = (current.section ?? '') + text
  })
  parser.on('closetag', () => {
    const { element, section } = open.pop() ?? {}
    if (!element) return
    // Text beside elements is dropped; so is text beside CDATA; blanks around text are.
    element.text = element.children ? '' : (section ?? element.text.replace(/^[ \t\r\n]+|[ \t\r\n]+$/g, ''))
  })
  parser.write(source).close()
  if (!root) throw new Error('no root')
  return root
}

/** A tree as plain data, to compare and to print. */
export type Plain = readonly [name: string, content: string | readonly Plain[]]

export const plain = ({ name, text, children }: Element): Plain => [name, children ? children.map(plain) : text]
