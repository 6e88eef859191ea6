import { openAndClimb } from './climb.ts'
import type { Environment } from './environment.ts'
import type { LadderNote, LadderReport } from './ladder.ts'
import { rememberRung } from './rung-memory.ts'
import { eventSource } from './transports/event-source.ts'
import { longPoll } from './transports/long-poll.ts'
import { poll } from './transports/poll.ts'
import type { RungName, StreamListener, Transport } from './transports/transport.ts'
import { webSocket } from './transports/web-socket.ts'
import { SUSPICION, SUSPICION_LIMIT, type Verdict } from './verdict.ts'

/** The whole ladder, from the first time on that more than its first rung is needed. */
export interface LowerRungs {
  readonly report: LadderReport
  readonly transport: Transport
  judge(verdict: Verdict): void
}

export interface LowerRungsOptions {
  environment: Environment
  top: Transport
  /** Under which the rung is remembered. */
  key: string
  order: readonly RungName[] | undefined
  /** Why the first rung is left, if it is. */
  why: Verdict | undefined
}

const NOTES = 50

const ORDER: readonly RungName[] = ['streaming-fetch', 'event-source', 'long-poll', 'poll']

/** When it is tried again whether a better rung works, after each time that it did not: longer and longer. */
const CLIMB_MIN_MS = 30_000
const CLIMB_MAX_MS = 10 * 60_000

/**
 * A suspicion is no proof. The rung below is tried, and only when it works where the one above did not, it is kept and
 * remembered; when nothing works, nothing is learnt but that the network is down, and the first rung is tried again.
 */
export function createLowerRungs(options: LowerRungsOptions): LowerRungs {
  const { environment, top, key, why } = options
  const rungs = makeRungs(environment, top)
  const order = (options.order ?? ORDER).filter((name) => rungs[name])
  const memory = rememberRung(environment, key)
  const notes: LadderNote[] = []
  let rung = remembered() ?? firstRung()
  let isProven = true
  let suspicion = 0
  let climbs = 0
  let isOnProbation = false
  if (why) leave(why)

  function firstRung(): RungName {
    return order[0] ?? 'poll'
  }

  function remembered(): RungName | undefined {
    const name = order.find((one) => one === memory.rung())
    if (name) note(name, 'remembered')
    return name
  }

  function transport(...[request, listener]: Parameters<Transport>): ReturnType<Transport> {
    const own = noticingLive(listener, prove)
    const above = order.slice(0, order.indexOf(rung))
    const open = rungs[rung] ?? top
    if (above.length === 0) return open(request, own)
    return openAndClimb(environment, open, request, own, {
      pauseMs: () => Math.min(CLIMB_MAX_MS, CLIMB_MIN_MS * 2 ** climbs),
      next() {
        const name = above[climbs % above.length] ?? rung
        return { open: rungs[name] ?? top, climbed: () => climbTo(name), failed: () => fail(name) }
      },
    })
  }

  function prove(): void {
    if (isProven) return
    isProven = true
    note(rung, 'works')
    memory.keep(rung)
  }

  function climbTo(name: RungName): void {
    rung = name
    note(rung, 'climbed')
    memory.forget()
    isOnProbation = true
  }

  function fail(name: RungName): void {
    climbs += 1
    note(name, 'climb failed')
  }

  function judge(verdict: Verdict): void {
    if (verdict === 'fine') {
      suspicion = climbs = 0
      isOnProbation = false
      return
    }
    suspicion += SUSPICION[verdict]
    if (!isProven || isOnProbation || suspicion >= SUSPICION_LIMIT) leave(verdict)
    else note(rung, verdict)
  }

  function leave(verdict: Verdict): void {
    note(rung, verdict)
    note(rung, 'left')
    const below = order.slice(order.indexOf(rung) + 1).find((name) => mayHelp(name, rung, verdict))
    if (isOnProbation) climbs += 1
    isOnProbation = false
    suspicion = 0
    isProven = !below
    rung = below ?? firstRung()
  }

  function note(name: RungName, what: LadderNote['what']): void {
    if (notes.length === NOTES) notes.shift()
    notes.push({ at: environment.now(), rung: name, what })
  }

  return {
    get report() {
      return { rung, notes: [...notes] }
    },
    transport,
    judge,
  }
}

function makeRungs(
  environment: Environment,
  top: Transport,
): Partial<Record<RungName, Transport>> {
  const { EventSource = globalThis.EventSource, WebSocket = globalThis.WebSocket } = environment
  return {
    'streaming-fetch': top,
    ...(EventSource && { 'event-source': eventSource(EventSource) }),
    'long-poll': longPoll(environment),
    poll: poll(environment),
    ...(WebSocket && { 'web-socket': webSocket(WebSocket) }),
  }
}

/** An EventSource is the same on the wire as a streaming fetch: it helps only where something came and could not be read. */
function mayHelp(name: RungName, from: RungName, verdict: Verdict): boolean {
  return name !== 'event-source' || from !== 'streaming-fetch' || verdict === 'unreadable'
}

function noticingLive(listener: StreamListener, onLive: () => void): StreamListener {
  return {
    ...listener,
    event(event) {
      if (event.event === 'live') onLive()
      listener.event(event)
    },
  }
}
