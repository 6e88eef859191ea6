import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { agentSays, begin, claim, readBy, reopen, resolve, visitorSays } from './conversation.ts'
import type { AgentRecord, ConversationRecord } from './entities.ts'
import type { Decision } from './entries.ts'
import { UNSKILLED } from './routing/skills.ts'

const lin = agent('lin-0000000', 'Lin')
const max = agent('max-0000000', 'Max')
const boss = { ...agent('boss-000000', 'Bo'), role: 'admin' as const }
let moments = 0

describe('a queued conversation', () => {
  test('is claimed by the first agent who takes it, and the transcript tells', () => {
    const { conversation, entries } = done(claim(queued(), lin, moment()))
    expect(conversation).toMatchObject({ status: 'open', assigneeId: lin.id, queuedAt: null })
    expect(entries).toMatchObject([
      { type: 'system', event: { kind: 'claimed', agentName: 'Lin' } },
    ])
  })

  test('is claimed by answering it', () => {
    const { conversation, entries } = done(agentSays(queued(), lin, words('hello'), moment()))
    expect(conversation.assigneeId).toBe(lin.id)
    expect(entries.map(({ type, seq }) => [type, seq])).toEqual([
      ['system', 2],
      ['text', 3],
    ])
  })

  test('can be resolved by anybody, and cannot be reopened', () => {
    expect(done(resolve(queued(), max, moment())).conversation.status).toBe('resolved')
    expect(reopen(queued(), max, moment())).toEqual({ ok: false, refusal: 'not-resolved' })
  })
})

describe('an open conversation', () => {
  test('a second agent cannot claim it', () => {
    expect(claim(open(), max, moment())).toEqual({ ok: false, refusal: 'already-claimed' })
  })

  test('claiming it again by the one who has it changes nothing', () => {
    const before = open()
    expect(claim(before, lin, moment())).toEqual({ ok: true, conversation: before, entries: [] })
  })

  test('is answered and resolved by its agent alone, or resolved by who leads', () => {
    const refusal = { ok: false, refusal: 'claimed-by-another' }
    expect(agentSays(open(), max, words('me too'), moment())).toEqual(refusal)
    expect(resolve(open(), max, moment())).toEqual(refusal)
    expect(done(resolve(open(), boss, moment())).conversation.status).toBe('resolved')
  })
})

describe('a resolved conversation', () => {
  test('cannot be claimed or answered, but reopened', () => {
    expect(claim(resolved(), lin, moment())).toEqual({ ok: false, refusal: 'not-in-queue' })
    expect(agentSays(resolved(), lin, words('?'), moment())).toEqual({
      ok: false,
      refusal: 'conversation-resolved',
    })
    const { conversation } = done(reopen(resolved(), max, moment()))
    expect(conversation).toMatchObject({ status: 'open', assigneeId: max.id, resolvedAt: null })
  })

  test('goes back to the queue when its visitor writes again, and the transcript tells', () => {
    const { conversation, entries } = done(says(resolved(), 'one more thing'))
    expect(conversation).toMatchObject({ status: 'queued', assigneeId: null, resolvedAt: null })
    expect(conversation.queuedAt).not.toBeNull()
    expect(entries.map((entry) => entry.event?.kind ?? entry.text)).toEqual([
      'returned',
      'one more thing',
    ])
  })
})

describe('unread counts', () => {
  test('count what the other side wrote, and writing is reading', () => {
    const asked = done(says(open(), 'a')).conversation
    expect(asked).toMatchObject({ unreadByAgents: 2, unreadByVisitor: 0 })
    const answered = done(agentSays(asked, lin, words('b'), moment())).conversation
    expect(answered).toMatchObject({ unreadByAgents: 0, unreadByVisitor: 1 })
    expect(answered.agentReadSeq).toBe(answered.messageCount)
  })

  test('a read mark moves forward only, and never beyond the newest message', () => {
    const before = done(says(open(), 'a')).conversation
    const read = readBy('agent', before, 1_000, 0)
    expect(read).toMatchObject({ agentReadSeq: before.messageCount, unreadByAgents: 0 })
    expect(readBy('agent', read, 1, 5)).toBe(read)
  })
})

test('the excerpt is one line and never ends in half a character', () => {
  const { lastMessage } = done(says(queued(), `**a**\n\n b ${'😀'.repeat(200)}`)).conversation
  expect(lastMessage?.excerpt.startsWith('a b 😀')).toBe(true)
  expect(lastMessage?.excerpt.isWellFormed()).toBe(true)
  expect(lastMessage?.excerpt).not.toContain('\n')
})

test('ORD1: whatever happens, seqs have no gap, and the state keeps its promises', () => {
  const deed = fc.constantFrom('visitor', 'lin', 'max', 'claim', 'resolve', 'reopen', 'read')
  fc.assert(
    fc.property(fc.array(deed, { maxLength: 40 }), (deeds) => {
      let conversation = queued()
      const seqs = [1]
      for (const one of deeds) {
        const decision = perform(one, conversation)
        if (!decision.ok) continue
        expect(decision.conversation.step).toBeGreaterThanOrEqual(conversation.step)
        if (decision.conversation !== conversation) {
          expect(decision.conversation.step).toBeGreaterThan(conversation.step)
        }
        conversation = decision.conversation
        seqs.push(...decision.entries.map(({ seq }) => seq))
        expectConsistent(conversation)
      }
      expect(seqs).toEqual(Array.from({ length: conversation.messageCount }, (_, at) => at + 1))
    }),
  )
})

function perform(deed: string, before: ConversationRecord): Decision {
  switch (deed) {
    case 'visitor':
      return says(before, 'hello')
    case 'lin':
      return agentSays(before, lin, words('yes'), moment())
    case 'max':
      return agentSays(before, max, words('no'), moment())
    case 'claim':
      return claim(before, max, moment())
    case 'resolve':
      return resolve(before, lin, moment())
    case 'reopen':
      return reopen(before, max, moment())
    default:
      return {
        ok: true,
        conversation: readBy('agent', before, before.messageCount, 0),
        entries: [],
      }
  }
}

function expectConsistent(conversation: ConversationRecord): void {
  const { status, assigneeId, assigneeName, queuedAt, resolvedAt } = conversation
  expect([assigneeId !== null, assigneeName !== null]).toEqual([
    status === 'open',
    status === 'open',
  ])
  expect(queuedAt !== null).toBe(status === 'queued')
  expect(resolvedAt !== null).toBe(status === 'resolved')
  expect(conversation.agentReadSeq).toBeLessThanOrEqual(conversation.messageCount)
}

function queued(): ConversationRecord {
  const key = {
    id: 'conversation',
    workspaceId: 'workspace',
    siteId: 's',
    teamId: 't',
    visitorId: 'v',
  }
  return done(says(begin(key, 1), 'hi')).conversation
}

function open(): ConversationRecord {
  return done(claim(queued(), lin, moment())).conversation
}

function resolved(): ConversationRecord {
  return done(resolve(open(), lin, moment())).conversation
}

function says(before: ConversationRecord, text: string): Decision {
  return visitorSays(before, words(text), null, moment())
}

function done(decision: Decision): Extract<Decision, { ok: true }> {
  if (!decision.ok) throw new Error(`refused: ${decision.refusal}`)
  return decision
}

function words(text: string) {
  return { ...moment(), text, files: null }
}

function moment() {
  moments += 1
  return { id: `moment-${moments}`, at: moments }
}

function agent(id: string, name: string): AgentRecord {
  const email = `${name}@shop.example`
  const kept = { id, workspaceId: 'workspace', rev: 0, ...UNSKILLED }
  return { ...kept, name, email, role: 'agent', passwordHash: null }
}
