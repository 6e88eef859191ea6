import type { Desk } from '../state/desk.ts'
import { buildId } from './build-id.ts'
import { type Device, type Head, openDevice } from './device.ts'
import { partsOf, type Source } from './parts-of.ts'

/** An agent who has just come, or is at it, is not disturbed. */
const EVERY_MS = 15_000

type Kept = Pick<Desk, 'copy' | 'client' | 'replies'>

/** Keeps on this device what the agent sees, while it is in step with the server. Gives back how to end it; what is there stays. */
export function keepCopy(desk: Kept): () => void {
  let isOver = false
  const write = writerOf(desk, () => isOver)
  const stopFollowing = desk.copy.status.subscribe(({ kind }) => {
    // This is how it was when the connection was lost.
    if (kind === 'waiting') write(true)
  })
  const look = (): void => write(document.visibilityState === 'hidden')
  const timer = setInterval(look, EVERY_MS)
  document.addEventListener('visibilitychange', look)
  look()
  return () => {
    isOver = true
    stopFollowing()
    clearInterval(timer)
    document.removeEventListener('visibilitychange', look)
  }
}

/** Forgets what is on this device. */
export async function eraseCopy(): Promise<void> {
  await (await openDevice()).erase()
}

/** Writes what has changed since it wrote last; now, or when the page has nothing else to do. */
function writerOf({ client, replies }: Kept, isOver: () => boolean): (isUrgent: boolean) => void {
  let device: Promise<Device> | null = null
  let written: Source[] | null = null
  let wasLive = false

  async function write(): Promise<void> {
    const { session, status, views } = client.state
    const isLive = status.kind === 'live'
    if (isOver() || !session || (!isLive && !wasLive)) return
    wasLive = isLive
    const head: Head = {
      build: buildId() ?? '',
      at: Date.now(),
      session,
      views,
      replies: replies.all.peek(),
    }
    const now = partsOf(client.state)
    const before = written ?? []
    written = now
    device ??= openDevice()
    await put(await device, head, now, before)
  }

  // Private windows and full disks keep nothing: then there is nothing to show without the server.
  const attempt = (): void =>
    void write().catch(() => {
      written = null
      device = null
    })
  return (isUrgent) => {
    if (isUrgent || !('requestIdleCallback' in window)) attempt()
    else requestIdleCallback(attempt)
  }
}

function put(device: Device, head: Head, now: Source[], before: readonly Source[]): Promise<void> {
  const changed = now.filter((part) => !before.some((known) => isSame(known, part)))
  const keys = new Set(now.map(({ key }) => key))
  const gone = before.map(({ key }) => key).filter((key) => !keys.has(key))
  const parts = changed.map(({ key, changes }) => ({ key, changes }))
  return device.write(head, parts, gone, before.length === 0)
}

function isSame(one: Source, other: Source): boolean {
  return one.key === other.key && one.from.every((part, index) => part === other.from[index])
}
