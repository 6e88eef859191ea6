import { isIP, isIPv6 } from 'node:net'

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

/**
 * The network, if it is somebody's own: this very machine's address is that of a proxy that does not say for whom it asks,
 * so whoever blocked it would block everybody.
 */
export function ownNetwork(network: string): string | undefined {
  const isThisMachine = network.startsWith('127.') || network === '0:0:0:0::/64'
  return isThisMachine || isIP(network.replace('/64', '')) === 0 ? undefined : network
}

function groupsOf(part: string): string[] {
  return part === '' ? [] : part.split(':')
}
