import { isIP } from 'node:net'

/**
 * Whether a request may name this host. A page in a browser can make a name of its own lead to this machine (DNS rebinding); then its name stands
 * in the Host header. Addresses, names without a dot, `localhost` and Weixin's own names are none of a stranger's.
 */
export function isKnownHost(header: string | undefined, more: readonly string[]): boolean {
  const name = hostOf(header)
  if (name === undefined) return false
  return isIP(name) !== 0 || !name.includes('.') || name.endsWith('.localhost') || name.endsWith('.weixin.qq.com') || more.includes(name)
}

/** Whether it names this machine itself. */
export function isOwnHost(header: string | undefined): boolean {
  const name = hostOf(header)
  return name !== undefined && (name === 'localhost' || name.endsWith('.localhost') || isLoopback(name))
}

/** An address of this machine alone; `127.0.0.1.example.com` is a name of somebody's. */
export const isLoopback = (address: string | undefined): boolean =>
  address !== undefined && isIP(address) !== 0 && /^(?:::ffff:)?127\.|^::1$/.test(address)

/** Without the port, in lower case. */
export function hostOf(header: string | undefined): string | undefined {
  const found = /^(?:\[([0-9a-f:.]+)\]|([a-z0-9._-]+))(?::[0-9]{1,5})?$/i.exec(header ?? '')
  return (found?.[1] ?? found?.[2])?.toLowerCase()
}
