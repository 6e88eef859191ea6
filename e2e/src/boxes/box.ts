import type { Certificate } from './certificate.ts'
import type { Dispatchers } from './way.ts'

/** Something that stands between people's browsers and the server. */
export interface Box {
  /** Where the people behind it find Tealight. */
  readonly origin: string
  /** What their browsers have to be told of it; null where they need not know. */
  readonly proxy: string | null
  /** The same for people without a browser. */
  readonly dispatchers: Dispatchers
  /** What it wrote to its logs, for whoever wonders why. */
  log(): string
  stops(): Promise<void>
}

/** A program of the distribution that such a box can be made of. */
export interface BoxProgram {
  readonly name: string
  /** The distribution's package that brings it, where that has another name. */
  readonly package?: string
  /** How it may be set up, by a name. */
  readonly variants: Readonly<Record<string, (place: Place) => Plan>>
}

/** What a program is given to be started with. */
export interface Place {
  /** Its own, thrown away afterwards. */
  readonly folder: string
  /** Where it listens, on 127.0.0.1. */
  readonly port: number
  /** Where the server listens, or the box that stands before it. */
  readonly target: Target
  readonly certificate: Certificate
}

export interface Target {
  readonly port: number
  readonly isSecure: boolean
}

/** How a program is started there. */
export interface Plan {
  readonly args: readonly string[]
  /** What stands in its folder, by file name. */
  readonly files: Readonly<Record<string, string>>
  /** `plain` and `tls`: it passes for the server. `proxy`: browsers know it, and ask it for the server. */
  readonly role: 'plain' | 'tls' | 'proxy'
}
