import type { Field, SiteSettings } from '@tealight/protocol'
import { expect, test } from 'vitest'
import { more } from '../i18n/more/more-en.ts'
import { introduce } from './introduce.ts'
import { problemWith, questionsOf } from './questions.ts'

const plain = { label: {}, required: false }

const settings: Pick<SiteSettings, 'form' | 'people' | 'hours'> = {
  form: {
    fields: [
      { ...plain, kind: 'name', name: 'Name', required: true },
      {
        ...plain,
        kind: 'text',
        name: 'Order',
        label: { en: 'Order number', de: 'Bestellnummer' },
        long: false,
      },
      { ...plain, kind: 'choice', name: 'Topic', options: [{ name: 'Repair', label: {} }] },
      { ...plain, kind: 'consent', name: 'Privacy', required: true, link: '' },
    ],
  },
  people: { faces: true, replyTime: true, teams: [] },
  hours: { timeZone: 'UTC', week: [], holidays: [], email: 'optional' },
}

const labels = (language: string) =>
  questionsOf(settings, false, more, language).map(({ label }) => label)

test('questions are asked in the visitor’s language, in the first there is, or in words of ours', () => {
  const consent = more.form.consent
  expect(labels('en')).toEqual(['Your name', 'Order number', 'Topic', consent])
  expect(labels('de-AT')[1]).toBe('Bestellnummer')
  expect(labels('ja')[1]).toBe('Order number')
})

test('a team is asked for when there are several, an address when nobody is there', () => {
  const kinds = (isAway: boolean, teams: number, own = settings) => {
    const offered = ['support-0001', 'repair-00001'].slice(0, teams)
    const people = { ...own.people, teams: offered.map((id) => ({ id, label: {} })) }
    return questionsOf({ ...own, people }, isAway, more, 'en').map(({ kind }) => kind)
  }
  expect(kinds(false, 1)).not.toContain('team')
  expect(kinds(false, 2)).toContain('team')
  expect(kinds(false, 0)).not.toContain('contact')
  expect(kinds(true, 0)).toContain('contact')
  const off = { ...settings, hours: { ...settings.hours, email: 'off' as const } }
  expect(kinds(true, 0, off)).not.toContain('contact')
})

test.each([
  ['Name', '  ', more.form.missing],
  ['Name', 'Mia', ''],
  ['Order', '', ''],
  ['Privacy', '', more.form.notAgreed],
])('%s with "%s": %s', (name, answer, problem) => {
  const question = questionsOf(settings, false, more, 'en').find((it) => it.name === name)
  expect(question && problemWith(question, answer, more)).toBe(problem)
})

test('answers are told by the names that agents see, and an address that finds nobody is left', () => {
  const email: Field = { ...plain, kind: 'email', name: 'Email' }
  const form = { fields: [...settings.form.fields, email] }
  const questions = questionsOf({ ...settings, form }, true, more, 'en')
  const answers = {
    'field Name': ' Mia ',
    'field Email': 'mia@home.example',
    'field Order': '4711',
    'field Topic': '',
    'field Privacy': 'yes',
  }
  expect(introduce(questions, answers, true)).toEqual({
    name: 'Mia',
    email: 'mia@home.example',
    contact: 'mia@home.example',
    answers: { Order: '4711', Privacy: 'yes' },
  })
  expect(introduce(questions, answers, false)).not.toHaveProperty('contact')
})
