import type { Message, VisitorChange, VisitorConversation, VisitorSignal } from '@tealight/protocol'
import { expect, test } from 'vitest'
import { createSync } from './sync.ts'
import { fakeEnvironment } from './testing/fake-environment.ts'
import { createTypists } from './typists.ts'
import { emptyVisitorCopy, putVisitorChange } from './visitor-copy.ts'

function syncing() {
  const environment = fakeEnvironment(() => Promise.reject(new Error('no network here')))
  const signals: string[] = []
  const acknowledged: string[] = []
  const typists = createTypists(environment, () => {})
  const sync = createSync<ReturnType<typeof emptyVisitorCopy>, VisitorChange, VisitorSignal>(
    emptyVisitorCopy,
    putVisitorChange,
    typists,
    (signal) => signals.push(signal.kind),
    ({ id }) => acknowledged.push(id),
    () => {},
  )
  const hello = (reset: boolean): void =>
    sync.takeFrame({ kind: 'hello', protocol: 1, reset, heartbeatMs: 20_000 })
  return { sync, typists, signals, acknowledged, hello }
}

const conversation = (rev: number, status: 'queued' | 'open' = 'queued'): VisitorConversation => ({
  kind: 'conversation',
  id: 'c',
  rev,
  status,
  contact: null,
  assignee: null,
  createdAt: 1,
  messageCount: 0,
  unread: 0,
  agentReadSeq: 0,
  visitorReadSeq: 0,
})

const message: Message = {
  kind: 'message',
  type: 'text',
  id: 'm1',
  rev: 1,
  conversationId: 'c',
  seq: 1,
  at: 1,
  author: { kind: 'visitor' },
  text: 'hi',
}

test('ORD3: what is older than what is here changes nothing', () => {
  const { sync } = syncing()
  sync.apply([conversation(5, 'open')])
  sync.apply([conversation(4), conversation(5)])
  expect(sync.copy.conversation?.status).toBe('open')
})

test('CAT1: a snapshot takes over when it is complete, and not before', () => {
  const { sync, hello } = syncing()
  sync.apply([conversation(5, 'open')])
  hello(true)
  sync.takeFrame({ kind: 'changes', changes: [conversation(2)] })
  expect(sync.copy.conversation?.rev).toBe(5)
  sync.takeFrame({ kind: 'live' })
  expect(sync.copy.conversation?.rev).toBe(2)
})

test('half a snapshot is dropped when the next stream goes on without one', () => {
  const { sync, hello } = syncing()
  sync.apply([conversation(5)])
  hello(true)
  hello(false)
  sync.takeFrame({ kind: 'live' })
  expect(sync.copy.conversation?.rev).toBe(5)
})

test('what is answered while a snapshot is on its way is not lost with the old copy', () => {
  const { sync, hello, acknowledged } = syncing()
  sync.begin()
  sync.apply([message])
  hello(true)
  sync.takeFrame({ kind: 'changes', changes: [conversation(5)] })
  sync.takeFrame({ kind: 'live' })
  expect(sync.copy.transcripts.get('c')?.messages).toEqual([message])
  expect(acknowledged).toEqual(['m1'])
})

test('SIG2: a new stream voids who typed', () => {
  const { sync, typists, signals, hello } = syncing()
  const agent = { id: 'ada', name: 'Ada' }
  hello(false)
  sync.takeFrame({ kind: 'signals', signals: [{ kind: 'typing', conversationId: 'c', agent }] })
  const available = { online: true, agents: [], replyMs: null, opensAt: null }
  sync.takeFrame({ kind: 'signals', signals: [{ kind: 'availability', ...available }] })
  expect(typists.all).toHaveLength(1)
  expect(signals).toEqual(['availability'])
  hello(false)
  sync.takeFrame({ kind: 'live' })
  expect(typists.all).toEqual([])
})
