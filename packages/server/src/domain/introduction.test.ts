import type { Introduction } from '@tealight/protocol'
import { siteSettingsSchema } from '@tealight/protocol/schemas'
import { expect, test } from 'vitest'
import { visitorIn } from '../testing/records.ts'
import { introduce, teamFor } from './introduction.ts'
import { newTeam } from './team.ts'

const NOW = Date.parse('2026-11-21T10:00:00Z')

const settings = siteSettingsSchema.parse({
  form: {
    fields: [
      { kind: 'name', name: 'Name', required: true },
      { kind: 'phone', name: 'Phone' },
      { kind: 'text', name: 'Order' },
      { kind: 'choice', name: 'Topic', options: [{ name: 'Sales' }, { name: 'Repair' }] },
      { kind: 'consent', name: 'Privacy', required: true },
    ],
  },
})

const stranger = visitorIn('w')
const enough = { name: 'Mia', answers: { Privacy: 'yes' } }

function told(about: Introduction, before = stranger) {
  const introduced = introduce(before, about, settings, NOW)
  if (!introduced.ok) return introduced.refusal
  const { name, phone, email, attributes } = introduced.visitor
  return { name, phone, email, ...attributes }
}

test('answers are kept with the visitor, a consent with its time', () => {
  const answers = { Order: ' 4711 ', Topic: 'Repair', Privacy: 'yes' }
  expect(told({ name: 'Mia', phone: '+49 30 1234567', answers })).toEqual({
    name: 'Mia',
    phone: '+49 30 1234567',
    email: null,
    Order: '4711',
    Topic: 'Repair',
    Privacy: '2026-11-21T10:00:00.000Z',
  })
})

test('what was not asked for is not kept', () => {
  const answers = { ...enough.answers, Shoe: '44', Topic: 'Politics' }
  expect(told({ ...enough, email: 'mia@home.example', answers })).not.toMatchObject({ Shoe: '44' })
  expect(told({ ...enough, email: 'mia@home.example', answers })).toMatchObject({ email: null })
  expect(told({ ...enough, answers })).not.toHaveProperty('Topic')
})

test.each<[string, Introduction]>([
  ['nothing', {}],
  ['a name of nothing to be seen', { ...enough, name: '\u200b' }],
  ['no consent', { name: 'Mia' }],
  ['a consent that says no', { name: 'Mia', answers: { Privacy: 'no' } }],
])('with %s, what is required is missing', (_, about) => {
  expect(told(about)).toBe('form-incomplete')
})

test('who has answered before need not answer again', () => {
  const known = { ...stranger, name: 'Mia', attributes: { Privacy: '2026-01-01T00:00:00.000Z' } }
  expect(told({}, known)).toMatchObject({ name: 'Mia' })
})

test('a conversation goes to the team that was chosen among those that are offered', () => {
  const teams = ['first', 'second', 'third'].map((id, createdAt) =>
    newTeam({ workspaceId: 'w', id, name: id }, createdAt),
  )
  const offering = (...ids: string[]) => ({
    people: { ...settings.people, teams: ids.map((id) => ({ id, label: {} })) },
  })
  const chosen = (id: string | undefined, ...offered: string[]) =>
    teamFor(id, offering(...offered), teams)?.id
  expect(chosen('third', 'second', 'third')).toBe('third')
  expect(chosen('first', 'second', 'third')).toBe('second')
  expect(chosen(undefined, 'second')).toBe('second')
  expect(chosen('third')).toBe('first')
  expect(chosen('gone', 'gone')).toBe('first')
})
