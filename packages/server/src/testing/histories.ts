import fc from 'fast-check'
import { nanoid } from 'nanoid'
import { agentSays, begin, claim, reopen, resolve, visitorSays } from '../domain/conversation.ts'
import { endAsVisitor, rate } from '../domain/ending.ts'
import type { AgentRecord, ConversationRecord, MessageRecord } from '../domain/entities.ts'
import { type Decision, told, type Words } from '../domain/entries.ts'
import { release } from '../domain/routing/release.ts'
import { transfer } from '../domain/hand-over.ts'
import { ended } from '../domain/states.ts'

/* Lives of conversations as the rules let them be, at random: what reports are held against. */

/** A conversation and its transcript, as they have become. */
export interface Life {
  conversation: ConversationRecord
  entries: MessageRecord[]
}

/** Something that is tried: the rules may refuse it. */
export interface Try {
  what: (typeof TRIES)[number]
  agent: number
  /** How long after what was tried before. */
  afterMs: number
  score: number
}

const TRIES = [
  'visitor says',
  'visitor says',
  'agent says',
  'agent says',
  'claim',
  'release',
  'transfer',
  'resolve',
  'end',
  'lapse',
  'reopen',
  'rate',
  'tag',
] as const

/** Everything happens when such a span of time is over, so that open time can be counted out in them. */
export const TICK_MS = 5 * 60_000

/** Minutes mostly, and sometimes nights. */
const pause = fc
  .oneof({ weight: 6, arbitrary: fc.nat(5) }, { weight: 1, arbitrary: fc.nat(40 * 12) })
  .map((ticks) => ticks * TICK_MS)

export const tries = fc.array(
  fc.record({
    what: fc.constantFrom(...TRIES),
    agent: fc.nat(2),
    afterMs: pause,
    score: fc.integer({ min: 1, max: 5 }),
  }),
  { minLength: 1, maxLength: 25 },
)

/** Begins a conversation, in whichever place. */
export function bornIn(start: Parameters<typeof begin>[0], at: number): Life {
  const life = { conversation: begin(start, at), entries: [] }
  return lived(life, visitorSays(life.conversation, wordsAt(at), null, momentAt(at)))
}

/** What becomes of it. */
export function live(
  life: Life,
  { what, agent: number, afterMs, score }: Try,
  agents: AgentRecord[],
): Life {
  const { conversation } = life
  const at = (life.entries.at(-1)?.at ?? 0) + afterMs
  const agent = agents[number]
  if (agent === undefined) return life
  const moment = momentAt(at)
  switch (what) {
    case 'visitor says':
      return lived(life, visitorSays(conversation, wordsAt(at), null, moment))
    case 'agent says':
      return lived(life, agentSays(conversation, agent, wordsAt(at), moment))
    case 'claim':
      return lived(life, claim(conversation, agent, moment))
    case 'release':
      return lived(life, release(conversation, agent, moment))
    case 'transfer':
      return lived(
        life,
        transfer(conversation, agent, { agent: agents[(number + 1) % 3] ?? agent }, moment),
      )
    case 'resolve':
      return lived(life, resolve(conversation, agent, moment))
    case 'end':
      return lived(life, endAsVisitor(conversation, moment))
    case 'lapse':
      if (conversation.status !== 'open') return life
      return lived(life, told(ended(conversation, at), { kind: 'lapsed' }, moment))
    case 'reopen':
      return lived(life, reopen(conversation, agent, moment))
    case 'rate':
      return rated(life, score, at)
    case 'tag':
      return { ...life, conversation: { ...conversation, tagIds: [`tag-${number}`] } }
  }
}

function rated(life: Life, score: number, at: number): Life {
  const entry = life.entries.find(({ id }) => id === life.conversation.rating?.entryId) ?? null
  const settings = { scale: 'stars', question: {}, comment: true } as const
  return lived(life, rate(life.conversation, { score, comment: '', settings, entry }, momentAt(at)))
}

function lived(life: Life, decision: Decision): Life {
  if (!decision.ok) return life
  const { conversation, entries } = decision
  const changed = new Set(entries.map(({ id }) => id))
  const kept = life.entries.filter(({ id }) => !changed.has(id))
  return { conversation, entries: [...kept, ...entries].toSorted((a, b) => a.seq - b.seq) }
}

function wordsAt(at: number): Words {
  return { id: nanoid(), text: 'words', files: null, at }
}

function momentAt(at: number) {
  return { id: nanoid(), at }
}
