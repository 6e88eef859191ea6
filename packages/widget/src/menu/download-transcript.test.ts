import type { Message } from '@tealight/protocol'
import { expect, test } from 'vitest'
import { panel as words } from '../i18n/en.ts'
import { more } from '../i18n/more/more-en.ts'
import { writeTranscript } from './download-transcript.ts'

const shared = { kind: 'message', rev: 1, conversationId: 'conversation', at: 0 } as const
const agent = { kind: 'agent', id: 'agent-0001', name: 'Ada' } as const
const messages: Message[] = [
  {
    ...shared,
    id: 'told',
    seq: 0,
    type: 'system',
    event: { kind: 'reached', text: 'Need help?', by: '' },
  },
  { ...shared, id: 'one', seq: 1, type: 'text', author: { kind: 'visitor' }, text: 'Hi\nyou' },
  {
    ...shared,
    id: 'two',
    seq: 2,
    type: 'system',
    event: { kind: 'claimed', agentId: agent.id, agentName: agent.name },
  },
  { ...shared, id: 'three', seq: 3, type: 'text', author: agent, text: 'هلا' },
]

test('a transcript tells who wrote what and when, and what happened', () => {
  const text = writeTranscript(messages, { words, more, site: 'Skerry', language: 'en' })
  expect(text).toContain('Conversation with Skerry')
  const entries = text.split('\n\n').slice(1)
  expect(entries.shift()).toMatch(/1970.* Skerry\nNeed help\?$/)
  expect(entries[0]).toMatch(/1970.* You\nHi\nyou$/)
  expect(entries[1]).toMatch(/\nAda joined the conversation$/)
  expect(entries[2]).toMatch(/ Ada\nهلا\n$/)
})
