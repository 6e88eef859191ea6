import { agentSays } from '../domain/conversation.ts'
import type { AgentRecord } from '../domain/entities.ts'
import type { GroupDeed, Journal, MessageKey } from '../store/journal.ts'
import { type Outcome, refused } from './outcome.ts'
import { momentAt, openTranscript, type Transcript } from './transcript.ts'

export interface AgentWords extends MessageKey {
  agent: AgentRecord
  text: string
}

/** An agent answers. Answering a queued conversation claims it; sending the same id again changes nothing. */
export function sendAsAgent(journal: Journal, words: AgentWords): Promise<Outcome> {
  return journal.join(agentsSay, words)
}

const agentsSay: GroupDeed<AgentWords, Outcome> = async (tx, group) => {
  const transcript = await openTranscript(tx, group)
  const outcomes = group.map((words) => say(transcript, words, tx.now))
  transcript.put()
  return outcomes
}

function say(transcript: Transcript, words: AgentWords, now: number): Outcome {
  const { agent, messageId, text } = words
  const before = transcript.conversation(words)
  if (before === null) return refused('not-found')
  const existing = transcript.message(words)
  if (existing !== null) {
    const isSame = existing.author?.kind === 'agent' && existing.text === text
    return isSame ? transcript.done(existing) : refused('id-taken')
  }
  return transcript.apply(agentSays(before, agent, { id: messageId, text, at: now }, momentAt(now)))
}
