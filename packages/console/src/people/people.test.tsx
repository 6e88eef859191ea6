import { LocationProvider } from 'preact-iso/router'
import { afterEach, expect, test } from 'vitest'
import type { Person, PersonNote, Visitor } from '@tealight/protocol'
import { byId, conversation, deskForTest, maya, NOW, visitor } from '../testing/desk-for-test.ts'
import { clear, settled, show } from '../testing/screen.ts'
import { visitorName } from '../state/visitor-name.ts'
import { AboutPerson } from './about-person.tsx'
import { ratingLine } from './ratings.ts'
import { formatTimeIn, hoursAhead } from './zones.ts'

afterEach(clear)

const HOUR_MS = 60 * 60_000
const anna: Visitor = { ...visitor('visitor-anna', 'Anna'), email: 'anna@shop.example' }
const phone: Visitor = { ...visitor('visitor-phone'), mergedInto: anna.id }
const first = conversation('first', { visitorId: anna.id, status: 'open', createdAt: NOW - 1 })
const second = conversation('second', { visitorId: anna.id, status: 'queued' })

const note = (id: string, by = maya): PersonNote => ({
  id,
  visitorId: anna.id,
  at: NOW,
  author: { id: by.id, name: by.name },
  text: `a note by ${by.name}`,
})

const person = (known: Partial<Person>): Person => ({
  identities: [
    {
      visitor: anna,
      visit: {
        since: NOW,
        zone: 'Asia/Tokyo',
        browser: 'Chrome 130',
        system: 'Android',
        referrer: 'https://search.example/',
        country: 'JP',
      },
      pagesKept: 'kept',
    },
  ],
  pages: [],
  notes: [],
  alike: [],
  ...known,
})

/** The details of Anna, of whom this is known. */
async function look(known: Partial<Person> = {}) {
  const test = deskForTest({
    visitors: byId(anna, phone),
    conversations: byId(first, second),
  })
  const answers = { known }
  const { ask } = test.desk.client
  test.desk.client.ask = async <T,>(method: string, path: string, body?: object) => {
    void ask(method, path, body)
    return { ok: true, value: person(answers.known) as T }
  }
  await show(
    test.desk,
    <LocationProvider>
      <AboutPerson list="queue" conversation={second} />
    </LocationProvider>,
  )
  return { ...test, answers }
}

async function press(words: string): Promise<void> {
  const buttons = [...document.querySelectorAll('button')]
  buttons.find(({ textContent }) => textContent === words)?.click()
  await settled()
}

const shown = (): string => document.body.textContent ?? ''

test('tells the country, the time, the browser, and what led here', async () => {
  await look()
  expect(shown()).toContain('CountryJapan')
  expect(shown()).toContain('Chrome 130 on Android')
  expect(shown()).toContain('search.example')
  expect(shown()).toMatch(/Local time.*(ahead of you|behind you|as where you are)/)
})

test('the pages stand there, the newest first, and more of them when they are asked for', async () => {
  const pages = [...Array(7).keys()].map((nth) => {
    return { url: `https://shop.example/${nth}`, title: `Page ${nth}`, at: NOW - nth }
  })
  await look({ pages })
  const titles = () => [...document.querySelectorAll('.seen-pages a')].map((a) => a.textContent)
  expect(titles()).toEqual(['Page 0', 'Page 1', 'Page 2', 'Page 3', 'Page 4'])
  await press('Show all (7)')
  expect(titles()).toHaveLength(7)
})

test('where no page is kept, it says why', async () => {
  const [identity] = person({}).identities
  if (!identity) throw new Error('there is nobody')
  await look({ identities: [{ ...identity, pagesKept: 'declined' }] })
  expect(shown()).toContain('this browser asks not to be tracked')
})

test('what has changed is brought again while somebody looks', async () => {
  const { receives, answers, asked } = await look()
  answers.known = { notes: [note('note-000001')] }
  receives({ visitors: byId({ ...anna, rev: 2 }, phone) })
  await settled()
  expect(shown()).toContain('a note by Maya')
  const before = asked.length
  receives({ counts: new Map() })
  await settled()
  expect(asked).toHaveLength(before)
})

test('an agent changes own notes alone', async () => {
  const tomas = { ...maya, id: 'agent-tomas-1', name: 'Tomás' }
  await look({ notes: [note('note-000001'), note('note-000002', tomas)] })
  expect(document.querySelectorAll('.person-note-deeds')).toHaveLength(1)
})

test('whoever comes for a note stands at it, in details that are shown', async () => {
  const { desk, receives, answers } = await look()
  desk.noteJump.value = 'note-000002'
  answers.known = { notes: [note('note-000001'), note('note-000002')] }
  receives({ visitors: byId({ ...anna, rev: 2 }, phone) })
  await settled()
  expect(document.activeElement?.textContent).toContain('a note by Maya')
  expect(document.activeElement?.id).toBe('person-note-note-000002')
  expect([desk.open.value, desk.noteJump.value]).toEqual(['details', null])
})

test('a note is written, and the field is empty again', async () => {
  const { asked } = await look()
  const field = document.querySelector('textarea')
  if (!field) throw new Error('there is no field')
  field.value = 'Prefers mornings'
  field.dispatchEvent(new InputEvent('input', { bubbles: true }))
  await settled()
  await press('Add the note')
  const deed = asked.find((it) => it.startsWith(`POST /agent/visitors/${anna.id}/notes`))
  expect(deed).toContain('Prefers mornings')
  expect(field.value).toBe('')
})

test('who is the same person is named, and can be split off', async () => {
  const merged = { at: NOW, by: { id: maya.id, name: 'Maya' } }
  const [kept] = person({}).identities
  if (!kept) throw new Error('there is nobody')
  const other = { visitor: phone, visit: null, pagesKept: 'kept', merged } as const
  const { asked } = await look({ identities: [kept, other] })
  expect(shown()).toContain('Merged by Maya')
  await press('Split off')
  expect(asked).toContain(`DELETE /agent/visitors/${phone.id}/merger`)
})

test('who may be the same person is merged once it was told what happens', async () => {
  const other = visitor('visitor-other', 'A. B.')
  const { asked } = await look({ alike: [{ visitor: other, by: 'email' }] })
  await press('Merge')
  expect(shown()).toContain('A. B. is shown as Anna from now on')
  expect(shown()).toContain('each device goes on showing its own conversations alone')
  await press('The other way round')
  expect(shown()).toContain('Anna is shown as A. B. from now on')
  document.querySelector('form.merge')?.dispatchEvent(new Event('submit', { cancelable: true }))
  await settled()
  expect(asked).toContain(
    `PUT /agent/visitors/${anna.id}/merger ${JSON.stringify({ into: other.id })}`,
  )
})

test('of several open conversations the visitor goes on in the newest', async () => {
  const { asked } = await look()
  await press('Go on in the newest')
  expect(asked).toContain(
    `PUT /agent/conversations/first/continuation ${JSON.stringify({ in: 'second' })}`,
  )
})

test('what the visitor thought is one line: the average, and the last scores', () => {
  const rated = (score: number, scale: 'stars' | 'thumbs' = 'stars', createdAt = NOW) =>
    conversation(`${score}${scale}`, { rating: { scale, score, comment: '' }, createdAt })
  expect(ratingLine([conversation('none')])).toBeNull()
  expect(ratingLine([rated(5)])).toBe('5 / 5')
  expect(ratingLine([rated(2), rated(5, 'stars', NOW + 1), rated(2, 'thumbs', NOW + 2)])).toBe(
    '3.5 / 5 on average: 👍 · 5 / 5 · 2 / 5',
  )
  expect(ratingLine([rated(1, 'thumbs'), rated(2, 'thumbs', NOW + 1)])).toMatch(
    /^50% 👍 on average/,
  )
})

test('clocks elsewhere are told with their day where it is another', () => {
  expect(hoursAhead('Asia/Kathmandu', NOW) - hoursAhead('UTC', NOW)).toBe(5.75)
  const here = hoursAhead('UTC', NOW)
  const late = NOW + (11 + here) * HOUR_MS
  expect(formatTimeIn('Pacific/Kiritimati', late)).toMatch(/^\w{3}\W/)
})

test('somebody without a name has one label on all devices', () => {
  const nameless = visitor(anna.id)
  expect(visitorName({ ...phone })).toBe(visitorName(nameless))
})
