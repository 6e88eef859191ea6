import type { Channel, Introduction, Page, SiteSettings } from '@tealight/protocol'
import { isBlocked, seenFrom } from '../domain/block.ts'
import { begin, reachedOut, visitorSays } from '../domain/conversation.ts'
import type {
  Bearer,
  ConversationRecord,
  MessageRecord,
  SiteRecord,
  TokenRecord,
  VisitorRecord,
} from '../domain/entities.ts'
import { told } from '../domain/entries.ts'
import { introduce, teamFor } from '../domain/introduction.ts'
import { reachedBy } from '../domain/reached.ts'
import { type Beginning, ruleOn } from '../domain/routing/rules.ts'
import { settingsOf } from '../domain/site-settings.ts'
import { teamsThere } from '../domain/team.ts'
import { stranger } from '../domain/visitor.ts'
import type { GroupDeed, Journal, Tx } from '../store/journal.ts'
import { type AttachedFiles, openFiles, type WithFiles } from './attached-files.ts'
import { type Outcome, refused } from './outcome.ts'
import { type Surroundings, surroundingsIn } from './surroundings.ts'
import { isSentAgain, momentAt, openTranscript, quoteOf, type Transcript } from './transcript.ts'

/** What an agent has said to somebody who had not written. */
export interface Reaching {
  agentId: string
  text: string
  at: number
}

/** What a visitor says, and who it is: known by the token alone. */
export interface VisitorWords extends WithFiles {
  siteId: string
  tokenHash: string
  /** Whether only who was identified may write. */
  needsIdentity: boolean
  language: string
  /** Where it comes from; left out: nobody knows. */
  network?: string
  /** By which way the visitor came; left out: the widget. */
  channel?: Channel
  text: string
  page: Page | null
  /** What the visitor tells before the first message, and what the site asks for. */
  about?: Introduction | undefined
  asked?: Pick<SiteRecord, 'settings'>
  /** The message that this one answers. */
  quoteId?: string | undefined
  /** What an agent has said to this visitor, who had not written. */
  invitation?: Reaching | null
}

/** Where nobody asks: a seed, a load test. */
const NOTHING = { settings: {} }

/**
 * A visitor says something. The first message makes the visitor and the conversation; saying it again, with the same
 * id, changes nothing and answers what was written.
 */
export function sendAsVisitor(journal: Journal, words: VisitorWords): Promise<Outcome> {
  return journal.join(visitorsSay, words)
}

const visitorsSay: GroupDeed<VisitorWords, Outcome> = async (tx, group) => {
  const surroundings = surroundingsIn(tx)
  const [visitors, transcript, files] = await Promise.all([
    findVisitors(tx, group),
    openTranscript(tx, group, surroundings),
    openFiles(tx, group),
  ])
  const outcomes: Outcome[] = []
  for (const words of group) {
    const known = visitors.of(words)
    const before = transcript.conversation(words)
    // What was written before the block is acknowledged, however late it is asked for.
    if (known && isBlocked(known, tx.now) && transcript.message(words) === null) {
      outcomes.push({ ok: false, refusal: 'blocked', until: known.block?.until ?? null })
      continue
    }
    const isNew = before === null && known !== null
    const start = isNew ? await beginFor(tx, surroundings, known, words) : null
    if (known === null) outcomes.push(refused('identity-required'))
    else if (start?.ok === false) outcomes.push(start)
    else {
      const visitor = start?.visitor ?? known
      const conversation = start?.conversation ?? before
      const asked = { transcript, files, told: start?.entries ?? [] }
      const outcome = say(asked, conversation, visitor, words, tx.now)
      if (outcome.ok) visitors.keep(words, visitor)
      outcomes.push(outcome)
    }
  }
  await visitors.put()
  await transcript.put()
  await files.put()
  return outcomes
}

interface Circumstances {
  transcript: Transcript
  files: AttachedFiles
  /** What was said to the visitor before this. */
  told: MessageRecord[]
}

function say(
  { transcript, files, told }: Circumstances,
  before: ConversationRecord | null,
  visitor: VisitorRecord,
  words: VisitorWords,
  now: number,
): Outcome {
  if (before === null || before.visitorId !== visitor.id) return refused('not-found')
  const existing = transcript.message(words)
  if (existing !== null) {
    const isSame = isSaid(existing, words)
    return isSame ? transcript.done(existing) : refused('id-taken')
  }
  const { messageId, text, page } = words
  const attached = files.of(words, words.tokenHash)
  if (attached === null) return refused('file-incomplete')
  const said = {
    id: messageId,
    text,
    files: attached.length > 0 ? attached : null,
    quote: quoteOf(transcript, words),
    at: now,
  }
  const decision = visitorSays(before, said, page, momentAt(now))
  if (!decision.ok) return decision
  files.attach(words)
  return transcript.apply({ ...decision, entries: [...told, ...decision.entries] })
}

function isSaid(existing: MessageRecord, words: VisitorWords): boolean {
  return existing.author?.kind === 'visitor' && isSentAgain(existing, words)
}

/** A conversation of somebody who has told all that the site asks for. */
async function beginFor(
  tx: Tx,
  surroundings: Surroundings,
  stranger: VisitorRecord,
  words: VisitorWords,
) {
  const { conversationId: id, workspaceId, about = {}, asked = NOTHING } = words
  const settings = settingsOf(asked)
  const introduced = introduce(stranger, about, settings, tx.now)
  if (!introduced.ok) return introduced
  const [teams, routing] = await Promise.all([
    surroundings.teams([workspaceId]),
    surroundings.routing(workspaceId),
  ])
  const { language, channel = 'widget' } = words
  const beginning = beginningOf(words)
  const ruling = ruleOn(beginning, routing)
  const team = teamFor(about.teamId, settings, teamsThere(teams), ruling.teamId)
  if (team === null) throw new Error(`workspace ${workspaceId} has no team`)
  const { visitor } = introduced
  const { siteId, id: visitorId } = visitor
  const { topic, priority } = ruling
  const routed = { language, channel, topic, priority: priority ?? 'normal' }
  const begun = begin({ id, workspaceId, siteId, teamId: team.id, visitorId, ...routed }, tx.now)
  const conversation = { ...begun, contact: about.contact ?? null }
  return { ok: true, visitor, ...(await reach(tx, conversation, words, settings)) } as const
}

/** What the rules are asked about. */
function beginningOf({ siteId, page, language, about = {} }: VisitorWords): Beginning {
  const { answers = {}, reached = '' } = about
  return { siteId, url: page?.url ?? '', language, answers, reached }
}

/** What was said before the visitor wrote. Whoever answers an agent who began is that agent's visitor. */
async function reach(
  tx: Tx,
  conversation: ConversationRecord,
  { invitation, about }: Pick<VisitorWords, 'invitation' | 'about'>,
  settings: Pick<SiteSettings, 'reach'>,
): Promise<{ conversation: ConversationRecord; entries: MessageRecord[] }> {
  const agent = invitation && (await tx.agent(conversation.workspaceId, invitation.agentId))
  if (invitation && agent)
    return reachedOut(conversation, agent, invitation, momentAt(invitation.at))
  const reached = reachedBy(about?.reached, settings)
  return reached ? told(conversation, reached, momentAt(tx.now)) : { conversation, entries: [] }
}

/** The visitors of a group, those too who are only just becoming known. */
async function findVisitors(tx: Tx, group: readonly VisitorWords[]) {
  const known = new Map<string, Bearer>()
  const kept = new Set<Bearer>()
  const seen = new Set<Bearer>()
  for (const bearer of await tx.bearers(group)) known.set(keyOf(bearer.token), bearer)
  return {
    /** Null when it is somebody whom the site does not talk to. */
    of(words: VisitorWords): VisitorRecord | null {
      const found = known.get(keyOf(words))
      if (words.needsIdentity && (found?.visitor.externalId ?? null) === null) return null
      if (found === undefined) known.set(keyOf(words), newBearer(words, tx.now))
      return known.get(keyOf(words))?.visitor ?? null
    },
    /** Takes over what a visitor has become. */
    keep(words: VisitorWords, visitor: VisitorRecord): void {
      const bearer = known.get(keyOf(words))
      if (bearer === undefined) return
      if (visitor.rev === 0 || bearer.visitor !== visitor) kept.add(bearer)
      bearer.visitor = visitor
      const token = seenFrom(bearer.token, words.network, tx.now)
      if (token !== bearer.token || visitor.rev === 0) seen.add(bearer)
      bearer.token = token
    },
    async put() {
      for (const { visitor } of kept) tx.put('visitor', visitor)
      await tx.putTokens([...seen].map(({ token }) => token))
    },
  }
}

function keyOf({ siteId, tokenHash }: Pick<TokenRecord, 'siteId' | 'tokenHash'>): string {
  return `${siteId} ${tokenHash}`
}

function newBearer(words: VisitorWords, now: number): Bearer {
  const { workspaceId, siteId, tokenHash } = words
  const visitor = stranger(words, now)
  const unseen = { sinceRev: 0, network: null, networkUntil: null }
  const token = { siteId, tokenHash, workspaceId, visitorId: visitor.id, ...unseen }
  return { token, visitor }
}
