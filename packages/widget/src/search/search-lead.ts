import type { VisitorClient } from '@tealight/client'

/** Nothing came: another page may be on its way already, or the network is gone for a moment. */
const PAUSE_MS = 300
const TRIES = 10

interface Way {
  client: VisitorClient
  find: () => HTMLElement | null | undefined
  /** Until somewhere else is wanted. */
  isWanted: () => boolean
  load: (isLoading: boolean) => void
}

/** Brings a message into view, which may have to be fetched first. */
export async function leadTo(seq: number, way: Way): Promise<HTMLElement | null | undefined> {
  const { find, isWanted, load } = way
  if (!find()) {
    load(true)
    await loadBackTo(seq, way)
    load(false)
  }
  const entry = isWanted() ? find() : null
  entry?.scrollIntoView({ block: 'center' })
  // The log has to know at once: what is drawn next must not lead back to the end.
  entry?.closest('.log')?.dispatchEvent(new Event('scroll'))
  return entry
}

/** Fetches older messages until the one with this seq is here and drawn. */
async function loadBackTo(seq: number, { client, isWanted }: Way): Promise<void> {
  for (let tries = TRIES; tries > 0 && isWanted();) {
    const { messages, hasOlder } = client.state
    const before = messages[0]?.seq ?? 0
    if (!hasOlder || before <= seq) break
    await client.loadOlder()
    if (client.state.messages[0]?.seq === before) {
      tries -= 1
      await pause(PAUSE_MS)
    }
  }
  // The client tells of what has come a moment later, and then it is drawn.
  await pause(0)
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}
