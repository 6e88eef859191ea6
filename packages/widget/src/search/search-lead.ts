import type { VisitorClient } from '@tealight/client'

/** Nothing came: another page may be on its way already, or the network is gone for a moment. */
const PAUSE_MS = 300
const TRIES = 10

type Entry = HTMLElement | null | undefined

/** Who shows the messages, and reads them with somebody. */
interface Reader {
  props: { client: VisitorClient }
  /** Seq of the message that somebody wants to be led to: may be another one meanwhile. */
  wanted: number
  /** Whether it is here, and all that is drawn with it. */
  isHere(seq: number): boolean
  find(seq: number): Promise<Entry> | undefined
  load: (isLoading: boolean) => void
}

/** Brings a message into view, which may have to be fetched first. */
export async function leadTo(seq: number, reader: Reader): Promise<Entry> {
  if (!reader.isHere(seq)) {
    reader.load(true)
    await loadBackTo(seq, reader)
    reader.load(false)
  }
  const entry = reader.wanted === seq ? await reader.find(seq) : null
  entry?.scrollIntoView({ block: 'center' })
  // The log has to know at once: what is drawn next must not lead back to the end.
  entry?.closest('.log')?.dispatchEvent(new Event('scroll'))
  return entry
}

/** Fetches older messages until the one with this seq is here and drawn. */
async function loadBackTo(seq: number, reader: Reader): Promise<void> {
  const { client } = reader.props
  for (let tries = TRIES; tries > 0 && reader.wanted === seq && !reader.isHere(seq);) {
    const before = client.state.messages[0]?.seq
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
