import type { Card } from '@tealight/protocol'
import { agentSays } from '../domain/conversation.ts'
import type { AgentRecord, MessageRecord } from '../domain/entities.ts'
import type { GroupDeed, Journal } from '../store/journal.ts'
import { type AttachedFiles, openFiles, type WithFiles } from './attached-files.ts'
import { type Outcome, refused } from './outcome.ts'
import { isSentAgain, momentAt, openTranscript, quoteOf, type Transcript } from './transcript.ts'

export interface AgentWords extends WithFiles {
  agent: AgentRecord
  text: string
  /** The message that this one answers. */
  quoteId?: string | undefined
  options?: string[] | undefined
  cards?: Card[] | undefined
}

/** An agent answers. Answering a queued conversation claims it; sending the same id again changes nothing. */
export function sendAsAgent(journal: Journal, words: AgentWords): Promise<Outcome> {
  return journal.join(agentsSay, words)
}

const agentsSay: GroupDeed<AgentWords, Outcome> = async (tx, group) => {
  const [transcript, files] = await Promise.all([openTranscript(tx, group), openFiles(tx, group)])
  const outcomes = group.map((words) => say({ transcript, files }, words, tx.now))
  transcript.put()
  await files.put()
  return outcomes
}

function say(
  { transcript, files }: { transcript: Transcript; files: AttachedFiles },
  words: AgentWords,
  now: number,
): Outcome {
  const { agent, messageId, text, options = null, cards = null } = words
  const before = transcript.conversation(words)
  if (before === null) return refused('not-found')
  const existing = transcript.message(words)
  if (existing !== null) {
    return isSaid(existing, words) ? transcript.done(existing) : refused('id-taken')
  }
  const attached = files.of(words, agent.id)
  if (attached === null) return refused('file-incomplete')
  const decision = agentSays(
    before,
    agent,
    {
      id: messageId,
      text,
      files: attached.length > 0 ? attached : null,
      quote: quoteOf(transcript, words),
      options,
      cards,
      at: now,
    },
    momentAt(now),
  )
  if (decision.ok) files.attach(words)
  return transcript.apply(decision)
}

function isSaid(existing: MessageRecord, words: AgentWords): boolean {
  return existing.author?.kind === 'agent' && isSentAgain(existing, words)
}
