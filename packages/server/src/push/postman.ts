import type { PushAddress } from './encrypt.ts'
import { type Postage, post, type PushNote } from './post.ts'

/** Carries notes to push services, a little patiently. */
export interface Postman<Address extends PushAddress> {
  /** Sees to it that a note is sent. Nobody waits for it. */
  send(to: Address, note: PushNote): void
  stop(): void
}

/** How long it waits after each attempt; then the note is dropped. */
const PAUSES_MS = [1_000, 15_000]
/** Connections at one time, and notes that may wait for one: a service that hangs holds up nobody for long. */
const AT_ONCE = 32
const WAITING_MAX = 2_000

interface Errand<Address> {
  to: Address
  note: PushNote
  attempt: number
}

/** `onGone`: a browser is told no more for ever. */
export function openPostman<Address extends PushAddress>(
  postage: Postage,
  onGone: (to: Address) => void,
  pausesMs: readonly number[] = PAUSES_MS,
): Postman<Address> {
  const waiting: Errand<Address>[] = []
  const pauses = new Set<NodeJS.Timeout>()
  let underWay = 0

  function add(errand: Errand<Address>): void {
    if (waiting.length < WAITING_MAX) waiting.push(errand)
    goOn()
  }

  function goOn(): void {
    while (underWay < AT_ONCE) {
      const errand = waiting.shift()
      if (errand === undefined) return
      underWay += 1
      void run(errand)
    }
  }

  async function run(errand: Errand<Address>): Promise<void> {
    const posted = await post(postage, errand.to, errand.note)
    underWay -= 1
    if (posted === 'gone') onGone(errand.to)
    if (posted === 'later') comeBack(errand)
    goOn()
  }

  function comeBack({ to, note, attempt }: Errand<Address>): void {
    const pauseMs = pausesMs[attempt]
    if (pauseMs === undefined) return
    const timer = setTimeout(() => {
      pauses.delete(timer)
      add({ to, note, attempt: attempt + 1 })
    }, pauseMs).unref()
    pauses.add(timer)
  }

  return {
    send: (to, note) => add({ to, note, attempt: 0 }),
    stop() {
      waiting.length = 0
      for (const timer of pauses) clearTimeout(timer)
    },
  }
}
