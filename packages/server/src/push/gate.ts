import { lookup } from 'node:dns'
import { BlockList, isIP, type LookupFunction } from 'node:net'

/*
 * An agent's browser says where messages for it are to be sent. That must not make the server ask places that only it
 * can reach: no address of a private network is ever connected to, whatever name it goes by.
 */

/** What a server may be sent to. */
export interface PushGate {
  admits(endpoint: URL): boolean
  /** Finds the address of a name, for the connection itself: what was looked up before may be another by then. */
  lookup: LookupFunction | undefined
}

/** `https` at its usual port, at public addresses. */
export const publicGate: PushGate = { admits, lookup: lookUpPublic }

function admits({ protocol, port, username, password, hostname }: URL): boolean {
  const isPlain = protocol === 'https:' && port === '' && username === '' && password === ''
  const address = hostname.replace(/^\[|\]$/g, '')
  return isPlain && (isIP(address) === 0 ? isName(address) : isPublic(address))
}

/** A name with a dot, and not one that is kept for networks of one's own. */
function isName(name: string): boolean {
  return (
    /\.[a-z][a-z\d-]*\.?$/i.test(name) && !/\.(localhost|local|internal|lan|arpa)\.?$/i.test(name)
  )
}

function lookUpPublic(...[name, options, callback]: Parameters<LookupFunction>): void {
  lookup(name, { ...options, all: true }, (error, found) => {
    if (error !== null) return callback(error, [])
    const open = found.filter(({ address }) => isPublic(address))
    const [first] = open
    if (first === undefined) return callback(new Error('no public address'), [])
    if (options.all === true) return callback(null, open)
    callback(null, first.address, first.family)
  })
}

export function isPublic(address: string): boolean {
  if (isIP(address) === 4) return !NOT_PUBLIC.check(address, 'ipv4')
  return GLOBAL.check(address, 'ipv6') && !NOT_PUBLIC.check(address, 'ipv6')
}

/** https://www.iana.org/assignments/iana-ipv6-special-registry: nothing beside it is global. */
const GLOBAL = new BlockList()
GLOBAL.addSubnet('2000::', 3, 'ipv6')

/** https://www.iana.org/assignments/iana-ipv4-special-registry, and ways to write its addresses as IPv6. */
const NOT_PUBLIC = new BlockList()
for (const [net, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
] as const)
  NOT_PUBLIC.addSubnet(net, bits, 'ipv4')
for (const [net, bits] of [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
] as const)
  NOT_PUBLIC.addSubnet(net, bits, 'ipv6')
