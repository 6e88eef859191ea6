import { afterEach, expect, test } from 'vitest'
import type { Note, Reply, Tag } from '@tealight/protocol'
import {
  byId,
  conversation,
  deskForTest,
  maya,
  text,
  tomas,
  visitor,
} from '../testing/desk-for-test.ts'
import { clear, press, settled, show } from '../testing/screen.ts'
import { filledIn, repliesFor } from '../state/replies.ts'
import { Collision } from './collision.tsx'
import { Composer } from './composer.tsx'
import { EditVisitor } from './edit-visitor.tsx'
import { HandOverDialog } from './hand-over-dialog.tsx'
import { agentsCalled } from './mentions.ts'
import { NoteComposer } from './note-composer.tsx'
import { wordAt } from './suggestions.tsx'
import { Tags } from './tags.tsx'
import { transcriptEntries } from './transcript-entries.ts'

afterEach(clear)

const note = (id: string, afterSeq: number): Note => ({
  kind: 'note',
  id,
  rev: 1,
  conversationId: 'conversation-1',
  step: 1,
  afterSeq,
  at: 1,
  author: { id: tomas.id, name: tomas.name },
  text: id,
  mentions: [],
})

async function write(words: string): Promise<void> {
  const field = document.querySelector('textarea')
  if (field === null) throw new Error('there is no field')
  field.focus()
  field.value = words
  field.setSelectionRange(words.length, words.length)
  field.dispatchEvent(new InputEvent('input', { bubbles: true }))
  await settled()
}

test('a note stands behind the message that was the newest when it was written', () => {
  const entries = transcriptEntries({
    messages: [text(1, 'Hello'), text(2, 'Are you there?', { at: 1 })],
    notes: [note('first', 1), note('second', 2)],
    outgoing: [],
    agentId: maya.id,
    newFromSeq: null,
  })
  const kinds = entries.map((it) => it.kind).filter((kind) => kind !== 'day')
  expect(kinds).toEqual(['run', 'note', 'run', 'note'])
})

test('a note calls the colleague who was picked behind @', async () => {
  const { desk, asked } = deskForTest()
  await show(desk, <NoteComposer conversationId="conversation-1" />)
  await write('What do you think, @to')
  expect(document.querySelector('[role=listbox]')?.textContent).toContain('Tomás')
  await press('Enter')
  expect(document.querySelector('textarea')?.value).toBe('What do you think, @Tomás ')
  await press('Enter')
  const [, body = ''] = /notes (.*)$/.exec(asked.at(-1) ?? '') ?? []
  expect(JSON.parse(body)).toMatchObject({
    text: 'What do you think, @Tomás',
    mentions: [tomas.id],
  })
  expect(document.querySelector('textarea')?.value).toBe('')
})

test('a note that was refused is still there', async () => {
  const { desk } = deskForTest()
  desk.client.change = async () => ({ ok: false, refusal: 'forbidden', message: '' })
  await show(desk, <NoteComposer conversationId="conversation-1" />)
  await write('Paid twice')
  await press('Enter')
  expect(document.querySelector('textarea')?.value).toBe('Paid twice')
  expect(desk.notices.shown.value).toHaveLength(1)
})

test('who is called is known by the whole name', () => {
  const ann = { ...maya, id: 'ann', name: 'Ann' }
  const annLee = { ...maya, id: 'ann-lee', name: 'Ann Lee' }
  expect(agentsCalled([ann, annLee], 'See @Ann Lee, please')).toEqual(['ann-lee'])
  expect(agentsCalled([ann, annLee], '@ann: @Anna? x@Anne')).toEqual(['ann'])
})

test.each([
  ['/he', 3, { from: 0, query: 'he' }],
  ['Hello /he', 9, { from: 6, query: 'he' }],
  ['and/or', 6, null],
  ['/he there', 9, null],
  ['Hello', 5, null],
])('the word at the end of %j is what is meant', (words, caret, word) => {
  expect(wordAt(words, caret, '/')).toEqual(word)
})

const reply = (id: string, name: string, words: string): Reply => ({
  id,
  name,
  text: words,
  ownerId: null,
  uses: 0,
  files: [],
})
const replies = [
  reply('reply-1', 'hours', 'We are open from nine.'),
  reply('reply-2', 'hello', 'Hello {visitor}, I am {agent} of {site}. {what}'),
]

test('a canned reply is found by its name or its words, and filled in', async () => {
  expect(repliesFor(replies, 'nine').map(({ name }) => name)).toEqual(['hours'])
  expect(repliesFor(replies, 'h').map(({ name }) => name)).toEqual(['hours', 'hello'])
  expect(filledIn('{visitor} {what}', { visitor: 'Anna', agent: '', site: '' })).toBe('Anna {what}')
  const { desk, asked } = deskForTest({
    conversations: byId(conversation('conversation-1')),
    visitors: byId(visitor('visitor-conversation-1', 'Anna')),
  })
  const ask = async (method: string, path: string): Promise<unknown> => {
    asked.push(`${method} ${path}`)
    return { ok: true, value: path.endsWith('draft') ? { text: '' } : { replies } }
  }
  Object.assign(desk.client, { ask })
  await show(desk, <Composer conversationId="conversation-1" claims={false} />)
  await write('/hel')
  await settled()
  await press('Tab')
  expect(document.querySelector('textarea')?.value).toBe('Hello Anna, I am Maya of . {what}')
  expect(asked).toContain('POST /agent/replies/reply-2/uses')
})

test('a canned reply brings its files, of which no byte is sent', async () => {
  const file = { id: 'file-00000001', name: 'prices.pdf', bytes: 2_048, type: 'application/pdf' }
  const withFile = { ...reply('reply-3', 'prices', 'Our prices:'), files: [file] }
  const { desk } = deskForTest()
  const ask = async (_method: string, path: string): Promise<unknown> => {
    const value = path.endsWith('draft') ? { text: '' } : { replies: [withFile] }
    return { ok: true, value }
  }
  Object.assign(desk.client, { ask })
  await show(desk, <Composer conversationId="conversation-1" claims={false} />)
  await write('/pri')
  await settled()
  expect(document.querySelector('[role=option]')?.textContent).toContain('prices.pdf (2 kB)')
  await press('Enter')
  expect(desk.pendingFiles.of('conversation-1')).toMatchObject([
    { name: 'prices.pdf', bytes: 2_048 },
  ])
  expect(document.querySelector('.pending-files')?.textContent).toContain('prices.pdf')
  expect(document.querySelector('textarea')?.value).toBe('Our prices:')
})

test('a tag that is there is put on, one that is not is made', async () => {
  const tag: Tag = { kind: 'tag', id: 'tag-refund', rev: 1, name: 'Refund', colour: 'pink' }
  const { desk, asked } = deskForTest({ tags: byId(tag) })
  await show(desk, <Tags conversation={conversation('conversation-1')} />)
  const add = async (name: string): Promise<void> => {
    const input = document.querySelector('input')
    if (input) input.value = name
    input?.dispatchEvent(new InputEvent('input', { bubbles: true }))
    await settled()
    input?.form?.requestSubmit()
    await settled()
  }
  await add('refund')
  const path = '/agent/conversations/conversation-1/tags'
  expect(asked.at(-1)).toBe(`PUT ${path} {"tagIds":["tag-refund"]}`)
  await add('Delivery')
  expect(asked.at(-2)).toMatch(/^POST \/agent\/tags .*"name":"Delivery"/)
  expect(asked.at(-1)).toMatch(/^PUT .*tags \{"tagIds":\["[0-9a-f]{32}"\]\}$/)
})

test('a conversation is handed over with a note and what was written; or a colleague invited', async () => {
  HTMLDialogElement.prototype.showModal = function showModal() {
    this.open = true
  }
  const { desk, asked } = deskForTest()
  desk.drafts.keep('conversation-1', 'It costs')
  const own = conversation('conversation-1', {
    status: 'open',
    assigneeId: maya.id,
    queuedAt: null,
  })
  let isClosed = false
  await show(desk, <HandOverDialog conversation={own} onClose={() => (isClosed = true)} />)
  const choose = async (value: string): Promise<void> => {
    const select = document.querySelector('select')
    if (select) select.value = value
    select?.dispatchEvent(new Event('change', { bubbles: true }))
    await settled()
  }
  expect(document.querySelector('select')?.textContent).not.toContain(maya.name)
  await choose(`agent:${tomas.id}`)
  await write('Wants the brass one')
  document.querySelectorAll<HTMLButtonElement>('.hand-over-deeds button')[1]?.click()
  await settled()
  expect(asked.at(-1)).toBe(`PUT /agent/conversations/conversation-1/helpers/${tomas.id} {}`)
  document.querySelector<HTMLFormElement>('.hand-over')?.requestSubmit()
  await settled()
  const [, body = ''] = /transfer (.*)$/.exec(asked.at(-1) ?? '') ?? []
  expect(JSON.parse(body)).toMatchObject({
    to: { agentId: tomas.id },
    note: { text: 'Wants the brass one' },
    draft: 'It costs',
  })
  expect(desk.drafts.of('conversation-1')).toBe('')
  expect(isClosed).toBe(true)
})

test('what was written elsewhere is brought, unless something is being written here', async () => {
  const { desk } = deskForTest()
  const ask = async () => ({ ok: true, value: { text: 'From the phone' } })
  Object.assign(desk.client, { ask })
  await show(desk, <Composer conversationId="conversation-1" claims={false} />)
  await settled()
  expect(document.querySelector('textarea')?.value).toBe('From the phone')
  clear()
  desk.drafts.keep('conversation-2', 'Typed here')
  await show(desk, <Composer conversationId="conversation-2" claims={false} />)
  await settled()
  expect(document.querySelector('textarea')?.value).toBe('Typed here')
})

test('a colleague who has the conversation open too is told of', async () => {
  const { desk, receives } = deskForTest({ viewers: new Map([['conversation-1', [maya.id]]]) })
  await show(desk, <Collision conversationId="conversation-1" />)
  expect(document.body.textContent).toBe('')
  receives({ viewers: new Map([['conversation-1', [maya.id, tomas.id]]]) })
  await settled()
  expect(document.body.textContent).toContain('Tomás')
})

test('an answer is held back once when the visitor wrote a moment before', async () => {
  const messages = new Map([['conversation-1', [text(1, 'Hello')]]])
  const { desk, asked, receives } = deskForTest({ messages })
  await show(desk, <Composer conversationId="conversation-1" claims={false} />)
  const sent = (): string[] => asked.filter((it) => it.startsWith('send'))
  await write('Good morning')
  receives({ messages: new Map([['conversation-1', [text(1, 'Hello'), text(2, 'Never mind')]]]) })
  await settled()
  await press('Enter')
  expect(sent()).toEqual([])
  expect(document.querySelector('[role=alert]')?.textContent).toContain('has just written')
  await press('Enter')
  expect(sent()).toEqual(['send conversation-1 Good morning'])
  await write('Next')
  await press('Enter')
  expect(sent()).toHaveLength(2)
})

test('what was learnt of a visitor is written down in place; nothing written is nothing known', async () => {
  const { desk, asked } = deskForTest()
  await show(desk, <EditVisitor visitor={visitor('visitor-1', 'Anna')} />)
  document.querySelector('button')?.click()
  await settled()
  const [name, email] = document.querySelectorAll('input')
  for (const [input, words] of [
    [name, ' '],
    [email, 'anna@home.example'],
  ] as const) {
    if (input) input.value = words
    input?.dispatchEvent(new InputEvent('input', { bubbles: true }))
    await settled()
  }
  document.querySelector('form')?.requestSubmit()
  await settled()
  const edit = JSON.stringify({ name: null, email: 'anna@home.example', phone: null })
  expect(asked.at(-1)).toBe(`PATCH /agent/visitors/visitor-1 ${edit}`)
})
