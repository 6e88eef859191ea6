import type { Conversation } from '@tealight/protocol'
import type { AgentCopy } from '../agent-copy.ts'

/** What a copy keeps at most: a day's work goes by, and the page stays as light as in the morning. */
export const CONVERSATIONS_MAX = 2_000
const TRANSCRIPTS_MAX = 30

/** Which conversations a copy has to have. */
export interface Needs {
  /** The rows of lists, and what is looked at. */
  ids: ReadonlySet<string>
  /** Whether all that is not resolved is there, and shall stay. */
  isWhole: boolean
}

/** Whether there is more than a copy keeps. */
export function isTooMuch({ conversations, transcripts }: AgentCopy): boolean {
  return conversations.size > CONVERSATIONS_MAX || transcripts.size > TRANSCRIPTS_MAX
}

/**
 * Lets go of what nobody looks at, when it has become too much: what changed longest ago first. False when it had to be
 * something that is not resolved, so that the copy is not whole any more.
 */
export function letGo(copy: AgentCopy, { ids, isWhole }: Needs): boolean {
  closeTranscripts(copy, ids)
  const { conversations, visitors } = copy
  const extra = conversations.size - CONVERSATIONS_MAX
  if (extra <= 0) return isWhole
  // A tenth at once, that it is not done with every change.
  const wanted = extra + CONVERSATIONS_MAX / 10
  const free = [...conversations.all.values()].filter(({ id }) => !ids.has(id)).sort(byRev)
  const settled = free.filter(({ status }) => status === 'resolved')
  const staysWhole = isWhole && settled.length >= extra
  const gone = (staysWhole ? settled : free).slice(0, wanted)
  conversations.forget(gone.map(({ id }) => id))
  const speakers = new Set([...conversations.all.values()].map(({ visitorId }) => visitorId))
  visitors.forget(gone.map(({ visitorId }) => visitorId).filter((id) => !speakers.has(id)))
  return staysWhole
}

/** Of transcripts those are kept that were opened last. */
function closeTranscripts({ transcripts, notebooks }: AgentCopy, ids: ReadonlySet<string>): void {
  const extra = transcripts.size - TRANSCRIPTS_MAX
  if (extra <= 0) return
  for (const id of [...transcripts.keys()].filter((key) => !ids.has(key)).slice(0, extra)) {
    transcripts.delete(id)
    notebooks.delete(id)
  }
}

function byRev(a: Conversation, b: Conversation): number {
  return a.rev - b.rev
}
