import { agentSays } from '../domain/conversation.ts'
import type { AgentRecord, MessageRecord } from '../domain/entities.ts'
import type { GroupDeed, Journal } from '../store/journal.ts'
import { type AttachedFiles, hasFiles, openFiles, type WithFiles } from './attached-files.ts'
import { type Outcome, refused } from './outcome.ts'
import { momentAt, openTranscript, type Transcript } from './transcript.ts'

export interface AgentWords extends WithFiles {
  agent: AgentRecord
  text: string
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
  const { agent, messageId, text } = words
  const before = transcript.conversation(words)
  if (before === null) return refused('not-found')
  const existing = transcript.message(words)
  if (existing !== null) {
    return isSaid(existing, words) ? transcript.done(existing) : refused('id-taken')
  }
  const attached = files.of(words, agent.id)
  if (attached === null) return refused('file-incomplete')
  const said = { id: messageId, text, files: attached.length > 0 ? attached : null, at: now }
  const decision = agentSays(before, agent, said, momentAt(now))
  if (decision.ok) files.attach(words)
  return transcript.apply(decision)
}

function isSaid({ author, text, files }: MessageRecord, words: AgentWords): boolean {
  return author?.kind === 'agent' && text === words.text && hasFiles(files, words.fileIds)
}
