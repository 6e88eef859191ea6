/*
 * Writes databases as their makers do, small ones. https://maxmind.github.io/MaxMind-DB/
 */

/** A record: maps of texts. */
interface Texts {
  readonly [name: string]: string | Texts
}

/** What stands behind a part of the addresses: a node, a place in the data, or nothing. */
type Branch = Node | number | null
type Node = [left: Branch, right: Branch]

const MARKER = Buffer.from('abcdef4d61784d696e642e636f6d', 'hex')
const SEPARATOR = Buffer.alloc(16)

/**
 * @param networks in the notation of CIDR, each with what is known of it. IPv4 stands within IPv6, unless it is all
 *   there is.
 */
export function countryDatabase(
  networks: Readonly<Record<string, Texts>>,
  { ipVersion = 6 }: { ipVersion?: 4 | 6 } = {},
): Buffer {
  const root: Node = [null, null]
  const data: Buffer[] = []
  let size = 0
  for (const [network, record] of Object.entries(networks)) {
    plant(root, bitsOf(network, ipVersion), size)
    const bytes = encode(record)
    data.push(bytes)
    size += bytes.length
  }
  const nodes = nodesOf(root)
  const metadata = Buffer.concat([
    Buffer.from([0xe9]),
    ...named('node_count', number(nodes.length)),
    ...named('record_size', number(24)),
    ...named('ip_version', number(ipVersion)),
    ...named('database_type', encode('Test-Country')),
    ...named('binary_format_major_version', number(2)),
    ...named('binary_format_minor_version', number(0)),
    ...named('build_epoch', number(1_793_188_800)),
    ...named('languages', Buffer.from([0x00, 0x04])),
    ...named('description', encode({})),
  ])
  return Buffer.concat([treeOf(nodes), SEPARATOR, ...data, MARKER, metadata])
}

function plant(root: Node, bits: readonly (0 | 1)[], place: number): void {
  let node = root
  for (const bit of bits.slice(0, -1)) {
    const next = node[bit]
    node = Array.isArray(next) ? next : (node[bit] = [null, null])
  }
  node[bits.at(-1) ?? 0] = place
}

function bitsOf(network: string, ipVersion: 4 | 6): (0 | 1)[] {
  const [address = '', length = ''] = network.split('/')
  const isIPv4 = address.includes('.')
  const bytes = isIPv4 ? address.split('.').map(Number) : bytesOfIPv6(address)
  const isWithin = isIPv4 && ipVersion === 6
  const all = [...(isWithin ? Array<number>(12).fill(0) : []), ...bytes]
  const bits = all.flatMap((byte) =>
    [7, 6, 5, 4, 3, 2, 1, 0].map((at) => ((byte >> at) & 1 ? 1 : 0)),
  )
  return bits.slice(0, Number(length) + (isWithin ? 96 : 0))
}

function bytesOfIPv6(address: string): number[] {
  const groups = (part = '') =>
    part === '' ? [] : part.split(':').map((group) => parseInt(group, 16))
  const [first, last] = address.split('::').map(groups)
  const zeros = Array<number>(8 - (first?.length ?? 0) - (last?.length ?? 0)).fill(0)
  return [...(first ?? []), ...zeros, ...(last ?? [])].flatMap((group) => [group >> 8, group & 255])
}

function nodesOf(root: Node): Node[] {
  const nodes = [root]
  for (const node of nodes) nodes.push(...node.filter((branch) => Array.isArray(branch)))
  return nodes
}

function treeOf(nodes: readonly Node[]): Buffer {
  const places = new Map(nodes.map((node, index) => [node, index]))
  const valueOf = (branch: Branch): number => {
    if (branch === null) return nodes.length
    if (typeof branch === 'number') return nodes.length + SEPARATOR.length + branch
    return places.get(branch) ?? 0
  }
  const tree = Buffer.alloc(nodes.length * 6)
  nodes.forEach((node, index) => {
    tree.writeUIntBE(valueOf(node[0]), index * 6, 3)
    tree.writeUIntBE(valueOf(node[1]), index * 6 + 3, 3)
  })
  return tree
}

function encode(value: string | Texts): Buffer {
  if (typeof value === 'string') return Buffer.from([0x40 | value.length, ...Buffer.from(value)])
  const parts = Object.entries(value).flatMap(([name, part]) => named(name, encode(part)))
  return Buffer.concat([Buffer.from([0xe0 | (parts.length / 2)]), ...parts])
}

function named(name: string, value: Buffer): Buffer[] {
  return [encode(name), value]
}

function number(value: number): Buffer {
  const bytes = Buffer.alloc(5)
  bytes[0] = 0xc4
  bytes.writeUInt32BE(value, 1)
  return bytes
}
