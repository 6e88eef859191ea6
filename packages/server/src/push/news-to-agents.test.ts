import { notificationChoicesSchema } from '@tealight/protocol/schemas'
import { expect, test } from 'vitest'
import { conversationView } from '../delivery/agent-view.ts'
import type { ConversationRecord } from '../domain/entities.ts'
import type { Told } from '../store/notifications.ts'
import { agentIn, conversationIn } from '../testing/records.ts'
import { newsToAgents } from './news-to-agents.ts'
import { rememberTold } from './told-lately.ts'

const NOW = Date.UTC(2026, 10, 20, 12)
const lin = agentIn('shop', { id: 'lin' })
const usual = notificationChoicesSchema.parse({})

function browser(choices: Partial<typeof usual> = {}): Told {
  const address = { endpoint: 'https://push.example/', p256dh: '', auth: '' }
  const whose = { workspaceId: 'shop', sessionHash: 'session', agentId: 'lin' }
  return { ...whose, ...address, choices: { ...usual, ...choices } }
}

const waiting = conversationIn('shop', { id: 'waiting', queuedAt: NOW })
const said = { seq: 1, at: NOW, author: { kind: 'visitor' }, excerpt: 'Hello' } as const
const written = conversationIn('shop', {
  id: 'written',
  status: 'open',
  assigneeId: 'lin',
  queuedAt: null,
  unreadByAgents: 1,
  lastMessage: said,
})

/** What Lin is told of these, by name and kind. */
function told(records: ConversationRecord[], more: { agent?: typeof lin; browser?: Told } = {}) {
  const { isFirst } = rememberTold()
  const { agent = lin, browser: own = browser() } = more
  const lately = { now: NOW, isFirst: (name: string) => isFirst(name, NOW) }
  const places = { agents: [agent], teams: [] }
  const news = newsToAgents(records.map(conversationView), places, [own], lately)
  return news.flatMap((one) => one.news.map(({ kind, conversation }) => [kind, conversation.id]))
}

test('several are told at once, the most urgent first', () => {
  expect(told([waiting, written])).toEqual([
    ['message', 'written'],
    ['waiting', 'waiting'],
  ])
})

test('what is old by now is no news, and nothing is told twice', () => {
  expect(told([{ ...waiting, queuedAt: NOW - 120_000 }])).toEqual([])
  expect(told([waiting, waiting])).toHaveLength(1)
})

test('who is away, or does not want this kind, is told nothing', () => {
  expect(told([waiting], { agent: { ...lin, availability: 'away' } })).toEqual([])
  const kinds = { ...usual.kinds, waiting: { sound: true, notice: false } }
  expect(told([waiting], { browser: browser({ kinds }) })).toEqual([])
})
