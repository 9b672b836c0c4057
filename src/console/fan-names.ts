/** Short names, so that people can be told apart in a list: an openid says nothing to anybody. */
const GIVEN = ['小雅', '阿明', '思琪', '大伟', '晓彤', '子轩', '美玲', '建国', '雨欣', '志强', '佳怡', '浩然', '静怡', '国栋', '欣妍', '俊杰'] as const

const MOST = 100_000

/** What the fans of a simulator are called. The platform tells nobody's name; these are the console's own. */
export class FanNames {
  readonly #names = new Map<string, string>()

  of(openid: string): string {
    const known = this.#names.get(openid)
    if (known !== undefined) return known
    const at = this.#names.size
    const round = Math.floor(at / GIVEN.length)
    return this.set(openid, `${GIVEN[at % GIVEN.length]}${round === 0 ? '' : ` ${round + 1}`}`)
  }

  set(openid: string, name: string): string {
    if (this.#names.size >= MOST) this.#names.clear()
    this.#names.set(openid, name)
    return name
  }
}
