import type { Card } from '@tealight/protocol'
import { agentSays } from '../domain/conversation.ts'
import type { AgentRecord, MessageRecord } from '../domain/entities.ts'
import { wentOn } from '../domain/went-on.ts'
import type { GroupDeed, Journal } from '../store/journal.ts'
import { type AttachedFiles, openFiles, type WithFiles } from './attached-files.ts'
import { type Outcome, refused } from './outcome.ts'
import { type Rooms, roomsIn } from './rooms.ts'
import { surroundingsIn } from './surroundings.ts'
import { isSentAgain, momentAt, openTranscript, quoteOf, type Transcript } from './transcript.ts'

export interface AgentWords extends WithFiles {
  agent: AgentRecord
  text: string
  /** Nothing is said when the conversation has gone on after this seq. */
  since?: number | undefined
  /** The message that this one answers. */
  quoteId?: string | undefined
  options?: string[] | undefined
  cards?: Card[] | undefined
}

/** An agent answers. Answering a queued conversation claims it; sending the same id again changes nothing. */
export function sendAsAgent(journal: Journal, words: AgentWords): Promise<Outcome> {
  return journal.join(agentsSay, words)
}

interface Desk {
  transcript: Transcript
  files: AttachedFiles
  rooms: Rooms
}

const agentsSay: GroupDeed<AgentWords, Outcome> = async (tx, group) => {
  const surroundings = surroundingsIn(tx)
  const [transcript, files] = await Promise.all([
    openTranscript(tx, group, surroundings),
    openFiles(tx, group),
  ])
  const desk = { transcript, files, rooms: roomsIn(tx, surroundings) }
  const outcomes: Outcome[] = []
  for (const words of group) outcomes.push(await say(desk, words, tx.now))
  await transcript.put()
  await files.put()
  return outcomes
}

async function say(
  { transcript, files, rooms }: Desk,
  words: AgentWords,
  now: number,
): Promise<Outcome> {
  const { agent, messageId, text, options = null, cards = null } = words
  const before = transcript.conversation(words)
  if (before === null) return refused('not-found')
  const existing = transcript.message(words)
  if (existing !== null) {
    return isSaid(existing, words) ? transcript.done(existing) : refused('id-taken')
  }
  const attached = files.of(words, agent.id)
  if (attached === null) return refused('file-incomplete')
  const said = agentSays(
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
  if (said.ok && wentOn(before, agent, words.since)) return refused('went-on')
  const decision = await rooms.within(before, said, agent)
  if (decision.ok) files.attach(words)
  return transcript.apply(decision)
}

function isSaid(existing: MessageRecord, words: AgentWords): boolean {
  return existing.author?.kind === 'agent' && isSentAgain(existing, words)
}
