import { open, stat } from 'node:fs/promises'
import { ConfigError } from '../config.ts'
import type { Countries } from './countries.ts'
import { type Lookup, NoCountries, readLookup } from './lookup.ts'

/** Whoever looks after the file renews it once a week or once a month. */
const LOOK_EVERY_MS = 30_000

/** What is in the file, and how the file looked when it was read. */
interface Edition {
  mark: string
  lookup: Lookup
}

/** A database of countries in one file, which is read anew when another one takes its place. */
export class CountryFile implements Countries {
  readonly #path: string
  readonly #onFault: (error: unknown) => void
  readonly #timer: NodeJS.Timeout
  #edition: Edition
  /** How the file looked the last time. */
  #seen: string
  /** What could not be used, and was told. */
  #refused = ''

  private constructor(path: string, edition: Edition, onFault: (error: unknown) => void) {
    this.#path = path
    this.#edition = edition
    this.#seen = edition.mark
    this.#onFault = onFault
    this.#timer = setInterval(() => void this.look(), LOOK_EVERY_MS).unref()
  }

  /**
   * @param onFault is told when the file can't be used any more. What was read before stays in use.
   * @throws {ConfigError} when there is no such file, or it is not whole, or it knows no countries.
   */
  static async open(path: string, onFault: (error: unknown) => void): Promise<CountryFile> {
    return new CountryFile(path, await readEdition(path), onFault)
  }

  of(network: string): string | undefined {
    try {
      return this.#edition.lookup(network)
    } catch (error) {
      // A damaged record keeps nobody from chatting.
      this.#onFault(error)
      return undefined
    }
  }

  /** Reads the file if it is another one. A copy may still be under way: it has to look the same twice. */
  async look(): Promise<void> {
    const before = this.#seen
    const mark = await markAt(this.#path)
    this.#seen = mark
    if (mark !== before || mark === this.#edition.mark || mark === this.#refused) return
    try {
      this.#edition = await readEdition(this.#path)
    } catch (error) {
      this.#refused = mark
      this.#onFault(error)
    }
  }

  stop(): void {
    clearInterval(this.#timer)
  }
}

async function readEdition(path: string): Promise<Edition> {
  try {
    return await readWhole(path)
  } catch (error) {
    throw new ConfigError(
      `COUNTRY_DATABASE is "${path}": ${reasonOf(error)}. Set it to an MMDB file of countries that the server may read, or leave it out.`,
    )
  }
}

/** What is read is one file from its beginning to its end, though another one takes its place meanwhile. */
async function readWhole(path: string): Promise<Edition> {
  const file = await open(path)
  try {
    const mark = markOf(await file.stat())
    const lookup = readLookup(await file.readFile())
    if (markOf(await file.stat()) === mark) return { mark, lookup }
    throw new NoCountries('it changes while it is read')
  } finally {
    await file.close()
  }
}

function reasonOf(error: unknown): string {
  return error instanceof NoCountries ? error.message : `it can't be read (${codeOf(error)})`
}

async function markAt(path: string): Promise<string> {
  return stat(path).then(markOf, codeOf)
}

function markOf({ ino, size, mtimeMs }: { ino: number; size: number; mtimeMs: number }): string {
  return `${ino} ${size} ${mtimeMs}`
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error)
}
