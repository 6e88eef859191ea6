import { isIPv6 } from 'node:net'

const IPV4_IN_IPV6 = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i
const GROUPS = 8
/** Of eight: the half that a provider gives to one customer, who chooses the rest. */
const GROUPS_OF_NETWORK = 4

/** Whose address it is, as far as limits go: somebody with an IPv6 address has 2^64 of them, and they count as one. */
export function networkOf(address: string): string {
  const inside = IPV4_IN_IPV6.exec(address)?.[1]
  if (inside !== undefined) return inside
  if (!isIPv6(address)) return address
  const [head = '', tail] = address.replace(/%.*/, '').split('::')
  const [first, last] = [groupsOf(head), groupsOf(tail ?? '')]
  const zeros = Array<string>(Math.max(0, GROUPS - first.length - last.length)).fill('0')
  const groups = [...first, ...zeros, ...last].slice(0, GROUPS_OF_NETWORK)
  return `${groups.map((group) => parseInt(group, 16).toString(16)).join(':')}::/64`
}

function groupsOf(part: string): string[] {
  return part === '' ? [] : part.split(':')
}
