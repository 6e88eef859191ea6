import type { RungName } from '@tealight/client'
import type { Box, BoxProgram, Target } from '../boxes/box.ts'
import type { Certificate } from '../boxes/certificate.ts'
import { passage } from '../boxes/passage.ts'
import { startBox } from '../boxes/start-box.ts'
import { BadNetwork, type Weather } from '../network/bad-network.ts'
import { BadProxy, type Mischief } from '../network/bad-proxy.ts'
import { requireProgram } from '../require-program.ts'

/** One way between people and the server, and what is expected of it. */
export interface Cell {
  readonly box: string
  readonly variant: string
  /** The best rung that can work there; null where luck decides. */
  readonly best: RungName | null
  /** Whether WebSockets get through. */
  readonly sockets: boolean
  /** Who talks through it, by the rung that they prefer; undefined is who takes what works. */
  readonly tried: readonly (RungName | undefined)[]
  readonly beatSeconds: number
  /** Opens the way to the server. Null where a program for it is missing. */
  readonly opens: ((server: Target, certificate: Certificate) => Promise<Box>) | null
}

const BRISK_S = 2
const EVERY_RUNG = [undefined, 'event-source', 'long-poll', 'poll', 'web-socket'] as const

/** A program of the distribution. */
export function program(
  which: BoxProgram,
  variant: string,
  best: RungName,
  special: Partial<Cell> = {},
): Cell {
  const path = find(which)
  const start = (target: Target, certificate: Certificate) =>
    startBox({ program: which, path: path ?? '', variant, target, certificate })
  const opens = path === null ? null : start
  const usual = { sockets: true, beatSeconds: BRISK_S, tried: EVERY_RUNG }
  return { ...usual, box: which.name, variant, best, opens, ...special }
}

/** Those that were looked for. Each that is missing is missed once, aloud. */
const found = new Map<BoxProgram, string | null>()

function find(which: BoxProgram): string | null {
  const path = found.has(which) ? found.get(which)! : requireProgram(which.name, which.package)
  found.set(which, path)
  return path
}

/** One behind the other: people ask the first for what is behind the second. */
export function inARow(first: Cell, second: Cell): Cell {
  const { opens: openFirst } = first
  const { opens: openSecond } = second
  const opens: Cell['opens'] = async (server, certificate) => {
    const inner = await openSecond!(server, certificate)
    const { port, protocol } = new URL(inner.origin)
    const target = { port: Number(port), isSecure: protocol === 'https:' }
    const outer = await openFirst!(target, certificate)
    const stops = async () => void (await Promise.all([outer.stops(), inner.stops()]))
    return { ...outer, stops }
  }
  const variant = `${first.variant}, then ${second.box}`
  return { ...first, variant, opens: openFirst && openSecond && opens }
}

/** Our own proxy that means well. */
export function mischief(variant: string, kind: Mischief, best: RungName): Cell {
  const opens = async (server: Target) => passage(await BadProxy.to(server, kind))
  return own(variant, best, opens)
}

/** Our own network on which things go wrong. `swallowsAfterMs`: what is connected then is forgotten, once. */
export function weather(
  variant: string,
  kind: Weather,
  best: RungName | null,
  swallowsAfterMs = Infinity,
): Cell {
  const opens = async (server: Target) => {
    const network = await BadNetwork.to(server, kind)
    if (swallowsAfterMs < Infinity) setTimeout(() => network.swallows(), swallowsAfterMs)
    return passage(network)
  }
  return own(variant, best, opens)
}

function own(variant: string, best: RungName | null, opens: Cell['opens']): Cell {
  const box = 'our own'
  return { box, variant, best, sockets: true, tried: [undefined], beatSeconds: BRISK_S, opens }
}
