import { isIP, isIPv6 } from 'node:net'
import { LRUCache } from 'lru-cache'
import { type CountryResponse, Reader } from 'mmdb-lib'

/** Says in which country a network is. */
export type Lookup = (network: string) => string | undefined

/** A file that is none of countries. Its message goes on from `it`. */
export class NoCountries extends Error {}

/** https://maxmind.github.io/MaxMind-DB/#data-section */
const SEPARATOR_BYTES = 16
/** So many are looked at to find out whether a file knows countries at all. */
const NETWORKS_TRIED = 2_000
const ALL_OF_IPV4 = 2 ** 32
/** Records with names in all languages are dear to read. Those of countries are a few hundred, those of cities many. */
const RECORDS_READ = 1_000

/** @throws {NoCountries} */
export function readLookup(bytes: Buffer): Lookup {
  const reader = readerOf(bytes)
  const isOfIPv4 = reader.metadata.ipVersion === 4
  return (network) => {
    const address = network.replace(/\/\d+$/, '')
    // The reader takes whatever it is given for an address of the kind that it knows.
    if (isIP(address) === 0 || (isOfIPv4 && isIPv6(address))) return undefined
    return countryIn(reader.get(address))
  }
}

type AnyReader = Reader<CountryResponse>

function readerOf(bytes: Buffer): AnyReader {
  const reader = wholeReader(bytes)
  if (reader === null) {
    throw new NoCountries('it is no database in MMDB format, or not the whole of it')
  }
  if (!knowsCountries(reader)) {
    throw new NoCountries('it knows no countries: an edition of countries or of cities is needed')
  }
  return reader
}

function wholeReader(bytes: Buffer): AnyReader | null {
  try {
    const cache = new LRUCache<string | number, object>({ max: RECORDS_READ })
    const reader: AnyReader = new Reader(bytes, { cache })
    const { nodeCount, ipVersion, searchTreeSize } = reader.metadata
    const isWhole = nodeCount > 0 && searchTreeSize + SEPARATOR_BYTES < bytes.length
    return isWhole && (ipVersion === 4 || ipVersion === 6) ? reader : null
  } catch {
    // Whatever the reader stumbles over: it is no such file.
    return null
  }
}

/** Goes from network to network. A file of IPv6 alone knows nothing of those that are tried, and is taken as it is. */
function knowsCountries(reader: AnyReader): boolean {
  let isEmpty = true
  for (let at = 0, tried = 0; at < ALL_OF_IPV4 && tried < NETWORKS_TRIED; tried += 1) {
    const [record, bits] = reader.getWithPrefixLength(dotted(at))
    if (countryIn(record) !== undefined) return true
    if (record !== null) isEmpty = false
    at += 2 ** (32 - bits)
  }
  return isEmpty
}

function dotted(address: number): string {
  return [24, 16, 8, 0].map((shift) => (address >>> shift) & 255).join('.')
}

/**
 * Makers do not agree on where it stands: `country.iso_code` (MaxMind, DB-IP, IP2Location), `country_code` (IPinfo Lite),
 * or `country` (IPinfo).
 */
function countryIn(record: unknown): string | undefined {
  const country = partOf(record, 'country')
  const codes = [partOf(country, 'iso_code'), partOf(record, 'country_code'), country]
  return codes.find((code): code is string => typeof code === 'string' && isCountry(code))
}

function partOf(record: unknown, name: string): unknown {
  return typeof record === 'object' && record !== null && name in record
    ? Reflect.get(record, name)
    : undefined
}

/** `ZZ` and `XX` stand for nowhere. */
function isCountry(code: string): boolean {
  return /^(?!ZZ|XX)[A-Z]{2}$/.test(code)
}
