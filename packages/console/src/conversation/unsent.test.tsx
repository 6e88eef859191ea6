import type { Outgoing } from '@tealight/client'
import { afterEach, expect, test } from 'vitest'
import { byId, conversation, deskForTest, maya, NOW } from '../testing/desk-for-test.ts'
import { clear, press, settled, show } from '../testing/screen.ts'
import { NoteComposer } from './note-composer.tsx'
import { Transcript } from './transcript.tsx'

afterEach(clear)

const own = conversation('conversation-1', { status: 'open', assigneeId: maya.id })

function unsent(differs: Partial<Outgoing>): Outgoing {
  const state = { kind: 'waiting' } as const
  return { id: 'entry-1', conversationId: own.id, text: 'In a tunnel', at: NOW, state, ...differs }
}

async function showing(entry: Outgoing) {
  const at = deskForTest({ conversations: byId(own), outgoing: [entry] })
  await show(at.desk, <Transcript conversation={own} messages={[]} />)
  return at
}

const button = (name: string) =>
  [...document.querySelectorAll('button')].find(({ textContent }) => textContent === name)

test.each(['an answer', 'a note'])(
  '%s that waits can be written anew or thrown away',
  async (what) => {
    const { asked } = await showing(unsent(what === 'a note' ? { note: { mentions: [] } } : {}))
    expect(document.querySelector(what === 'a note' ? '.note' : '.bubble')?.textContent).toContain(
      'In a tunnel',
    )
    expect(document.body.textContent).toContain('sent as soon as the connection is back')
    button('Edit')?.click()
    await settled()
    const area = document.querySelector('textarea')
    if (area) area.value = 'In a train'
    area?.dispatchEvent(new InputEvent('input', { bubbles: true }))
    await settled()
    button('Save')?.click()
    await settled()
    button('Discard')?.click()
    expect(asked.filter((it) => it.includes('entry-1'))).toEqual([
      'rewrite entry-1 In a train',
      'discard entry-1',
    ])
  },
)

test('an answer that was held back asks what is to be done', async () => {
  const { asked } = await showing(unsent({ state: { kind: 'failed', refusal: 'went-on' } }))
  expect(document.querySelector('[role=alert]')?.textContent).toContain(
    'The conversation has gone on meanwhile.',
  )
  button('Send again')?.click()
  expect(asked).toContain('retry entry-1')
})

test('a note that nobody can be given waits, under the id under which it may have arrived', async () => {
  const at = deskForTest({ conversations: byId(own) })
  const tried: unknown[] = []
  const kept: unknown[] = []
  at.desk.client.change = async (_method, _path, body) => {
    tried.push(body)
    return { ok: false, refusal: 'unreachable', message: '' }
  }
  at.desk.client.send = (id, text, parts) => void kept.push({ conversation: id, text, ...parts })
  await show(at.desk, <NoteComposer conversationId={own.id} />)
  const area = document.querySelector('textarea')
  if (area) area.value = 'Asked before'
  area?.dispatchEvent(new InputEvent('input', { bubbles: true }))
  await settled()
  area?.focus()
  await press('Enter')
  const [{ id }] = tried as [{ id: string }]
  const note = { mentions: [] }
  expect(kept).toEqual([{ conversation: own.id, text: 'Asked before', id, note }])
  expect(area?.value).toBe('')
})
