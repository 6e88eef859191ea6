import { describe, expect, test } from 'vitest'
import type { ConversationEvent } from '@tealight/protocol'
import { hoursSchema } from '@tealight/protocol/schemas'
import { NOTHING_YET } from './facts.ts'
import { fold, type FoldedConversation, type FoldedEntry } from './fold.ts'
import { ALWAYS, openTimeOf } from './open-time.ts'

const MINUTE = 60_000
const START = Date.parse('2026-11-23T10:00Z')
const lin = { kind: 'agent', id: 'lin', name: 'Lin' } as const
const claimed = { kind: 'claimed', agentId: 'lin', agentName: 'Lin' } as const
const ended = { kind: 'ended' } as const

const conversation: FoldedConversation = {
  workspaceId: 'w',
  conversationId: 'c',
  siteId: 's',
  teamId: 't',
  openTime: ALWAYS,
}

/** An entry, so many minutes after the start. */
function entry(
  seq: number,
  minute: number,
  what: 'visitor' | typeof lin | ConversationEvent,
): FoldedEntry {
  const at = START + minute * MINUTE
  const base = { seq, at, author: null, event: null }
  if (what === 'visitor') return { ...base, author: { kind: 'visitor' } }
  return what.kind === 'agent' ? { ...base, author: what } : { ...base, event: what }
}

/** Facts as a few words: kind, minutes that it took, whose it is. */
function facts(entries: FoldedEntry[], own: Partial<FoldedConversation> = {}): string[] {
  return fold({ ...conversation, ...own }, NOTHING_YET, entries).facts.map(
    ({ kind, ms, agentId }) =>
      [kind, ...(ms === null ? [] : [ms / MINUTE]), ...(agentId ? [agentId] : [])].join(' '),
  )
}

describe('what a transcript tells', () => {
  test('a block ends it; what was no spam goes on as though nothing had happened', () => {
    const blocked = { kind: 'blocked', until: null } as const
    const begin = [entry(1, 0, 'visitor'), entry(2, 1, claimed), entry(3, 2, lin)]
    expect(facts([...begin, entry(4, 5, blocked)])).toContain('resolved 5 lin')
    const spam = entry(4, 5, { ...blocked, isSpam: true })
    const cleared = entry(5, 6, { kind: 'unblocked', isSpam: true })
    expect(facts([...begin, spam, cleared, entry(6, 9, ended)])).toContain('resolved 9 lin')
    // Nobody has cleared it, and the visitor came back: it was over in between.
    const back = facts([...begin, spam, entry(5, 60, { kind: 'returned' })])
    expect(back).toEqual(expect.arrayContaining(['resolved 5 lin', 'returned']))
  })

  test('an answered conversation', () => {
    const told = facts([
      entry(1, 0, 'visitor'),
      entry(2, 1, 'visitor'),
      entry(3, 4, claimed),
      entry(4, 5, lin),
      entry(5, 6, lin),
      entry(6, 7, 'visitor'),
      entry(7, 9, lin),
      entry(8, 10, ended),
    ])
    expect(told).toEqual([
      'begun lin',
      'asked',
      'waiting 4 lin',
      'held lin',
      'answered lin',
      'first-response 5 lin',
      'response 5 lin',
      'response 2 lin',
      'resolved 10 lin',
    ])
  })

  test('who left unanswered was missed', () => {
    expect(facts([entry(1, 0, 'visitor'), entry(2, 30, ended)])).toEqual([
      'begun',
      'asked',
      'missed 30',
    ])
  })

  test('who came while it was closed has left a message, and was not missed', () => {
    const hours = hoursSchema.parse({ week: [{ day: 1, from: '12:00', to: '18:00' }] })
    const entries = [entry(1, 0, 'visitor'), entry(2, 30, ended)]
    expect(facts(entries, { openTime: openTimeOf(hours) })).toEqual([
      'begun',
      'offline',
      'asked',
      'resolved 30',
    ])
  })

  test('a conversation that an agent began waits for nobody', () => {
    const told = facts([entry(1, 0, lin), entry(2, 8, 'visitor'), entry(3, 9, lin)])
    expect(told).toEqual(['begun lin', 'held lin', 'answered lin', 'asked', 'response 1 lin'])
  })
})

test('who rates again has said one thing, and that is the last', () => {
  const rated = { kind: 'rated', scale: 'stars', score: 2, comment: '' } as const
  const before = fold(conversation, NOTHING_YET, [
    entry(1, 0, 'visitor'),
    entry(2, 1, ended),
    entry(3, 2, rated),
  ])
  const after = fold(conversation, before.state, [entry(3, 2, { ...rated, score: 5 })])
  expect(after.facts).toMatchObject([{ kind: 'rating', place: 3, score: 5 }])
})

test('only the time within the hours counts as open', () => {
  const hours = hoursSchema.parse({
    timeZone: 'Europe/Berlin',
    week: [
      { day: 6, from: '22:00', to: '04:00' },
      { day: 7, from: '03:30', to: '10:00' },
    ],
  })
  const open = openTimeOf(hours)
  const [from, to] = [Date.parse('2026-10-24T00:00Z'), Date.parse('2026-10-26T00:00Z')]
  // From ten in the evening to ten in the morning, in the night that has an hour more.
  expect(open.between(from, to)).toBe(13 * 60 * MINUTE)
  expect(open.isOpenAt(Date.parse('2026-10-25T09:00Z'))).toBe(false)
})
