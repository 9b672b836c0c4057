import type { Room } from '../lib/house.js'

const WIDTH = 1120
const BOX = { width: 128, height: 40 }
const FLOOR_HEIGHT = 104
const MARGIN = 28

/** A room's floor is above all that it imports. */
function floorsOf(rooms: readonly Room[]): ReadonlyMap<string, number> {
  const floors = new Map<string, number>()
  const byName = new Map(rooms.map((room) => [room.name, room]))
  const floorOf = (name: string): number => {
    const known = floors.get(name)
    if (known !== undefined) return known
    const imports = byName.get(name)?.imports ?? []
    const floor = imports.length === 0 ? 0 : 1 + Math.max(...imports.map(floorOf))
    floors.set(name, floor)
    return floor
  }
  for (const { name } of rooms) floorOf(name)
  return floors
}

/** What is imported by way of another room is left out: the picture would be black. */
function nearest(rooms: readonly Room[]): ReadonlyMap<string, readonly string[]> {
  const direct = new Map(rooms.map(({ name, imports }) => [name, imports]))
  const reaches = (from: string, to: string): boolean => (direct.get(from) ?? []).some((next) => next === to || reaches(next, to))
  return new Map(rooms.map(({ name, imports }) => [name, imports.filter((to) => !imports.some((other) => other !== to && reaches(other, to)))]))
}

interface Place {
  readonly x: number
  readonly y: number
}

/** Each floor in the order of its rooms' neighbours below, so that few lines cross. */
function placesOf(rooms: readonly Room[], floors: ReadonlyMap<string, number>, lines: ReadonlyMap<string, readonly string[]>): ReadonlyMap<string, Place> {
  const top = Math.max(...floors.values())
  const places = new Map<string, Place>()
  for (let floor = 0; floor <= top; floor += 1) {
    const names = rooms.filter(({ name }) => floors.get(name) === floor).map(({ name }) => name)
    const middle = (name: string): number => {
      const below = (lines.get(name) ?? []).flatMap((to) => places.get(to)?.x ?? [])
      return below.length === 0 ? WIDTH / 2 : below.reduce((sum, x) => sum + x, 0) / below.length
    }
    const sorted = floor === 0 ? names : names.toSorted((one, other) => middle(one) - middle(other))
    const step = (WIDTH - 2 * MARGIN) / sorted.length
    for (const [at, name] of sorted.entries()) places.set(name, { x: Math.round(MARGIN + step * (at + 0.5)), y: MARGIN + (top - floor) * FLOOR_HEIGHT })
  }
  return places
}

/** The rooms of `src` and who stands on whom, out of the table that the import rules are checked by. */
export function housePicture(rooms: readonly Room[]): string {
  const floors = floorsOf(rooms)
  const lines = nearest(rooms)
  const places = placesOf(rooms, floors, lines)
  const height = 2 * MARGIN + Math.max(...floors.values()) * FLOOR_HEIGHT + BOX.height
  const strokes: string[] = []
  const boxes: string[] = []
  for (const { name, knows = [] } of rooms) {
    const from = places.get(name)
    if (!from) continue
    for (const to of lines.get(name) ?? []) {
      const end = places.get(to)
      if (!end) continue
      const bottom = from.y + BOX.height
      strokes.push(`<path d="M${from.x} ${bottom}C${from.x} ${bottom + 40} ${end.x} ${end.y - 40} ${end.x} ${end.y}"/>`)
    }
    const title = knows.length > 0 ? `<title>${name} knows the contract of ${knows.join(', ')}</title>` : `<title>${name}</title>`
    boxes.push(
      `<g>${title}<rect x="${from.x - BOX.width / 2}" y="${from.y}" width="${BOX.width}" height="${BOX.height}" rx="8"/><text x="${from.x}" y="${from.y + 25}">${name}</text></g>`,
    )
  }
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" role="img" aria-label="The rooms of src and who imports whom">
<style>
svg { background: #fff }
path { fill: none; stroke: #8fa3ad; stroke-width: 1.2 }
rect { fill: #f2f7f4; stroke: #07a35a; stroke-width: 1.5 }
text { font: 14px system-ui, sans-serif; fill: #1d2b25; text-anchor: middle }
</style>
${strokes.join('\n')}
${boxes.join('\n')}
</svg>
`
}
