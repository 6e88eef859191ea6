import { expect } from '@playwright/test'
import type { Choice } from '../desk.ts'
import type { Story } from '../story.ts'

type FormChoice = NonNullable<NonNullable<Choice['settings']>['form']>

/** The day before: whoever is open for a minute of it alone is closed now. */
const CLOSED = {
  week: [{ day: new Date(Date.now() - 86_400_000).getUTCDay() || 7, from: '09:00', to: '09:01' }],
}

const FORM: FormChoice = {
  fields: [
    { kind: 'name', name: 'Name', required: true },
    { kind: 'email', name: 'Email' },
    {
      kind: 'choice',
      name: 'Topic',
      label: { en: 'What is it about?', ar: 'ما موضوع سؤالك؟' },
      required: true,
      options: [
        { name: 'Order', label: { en: 'An order', ar: 'طلب' } },
        { name: 'Returns', label: { en: 'A return', ar: 'إرجاع' } },
      ],
    },
    { kind: 'text', name: 'More', label: { en: 'Order number', ar: 'رقم الطلب' }, long: true },
    { kind: 'consent', name: 'Privacy', required: true, link: 'https://shop.example/privacy' },
  ],
}

/** What somebody sees who has not written yet. */
export const before: Story[] = [
  {
    isAlone: true,
    async tell({ guest, look }) {
      await guest.opensChat()
      await expect(guest.page.locator('.before .aside')).toBeVisible()
      await look('nobody-there')
    },
  },
  {
    async tell({ guest, look }) {
      await guest.opensChat()
      await expect(guest.page.locator('.people')).toBeVisible()
      await look('greeting')
    },
  },
  {
    site: { settings: { form: FORM } },
    async tell({ guest, look, say }) {
      await guest.opensChat()
      await expect(guest.page.locator('.ask')).toBeVisible()
      await look('form')
      await guest.says(say('Where is my lamp?', 'أين مصباحي؟'))
      await expect(guest.page.locator('.ask .failed').first()).toBeVisible()
      await look('form-with-errors')
    },
  },
  {
    async tell({ guest, desk, look, say }) {
      const teams = await desk.offersTeams([say('Sales', 'المبيعات'), say('Repairs', 'التصليح')])
      await desk.chooses({ settings: { people: { teams } } })
      await guest.opensChat()
      await expect(guest.page.locator('.ask')).toBeVisible()
      await look('choice-of-team')
    },
  },
  {
    site: { settings: { hours: { ...CLOSED, email: 'required' } } },
    async tell({ guest, look, say }) {
      await guest.opensChat()
      await expect(guest.page.locator('.ask')).toBeVisible()
      await look('out-of-hours')
      await guest.says(say('Do you repair lamps?', 'هل تصلحون المصابيح؟'))
      await guest.page.locator('.ask input').fill('mia@home.example')
      await guest.field.press('Enter')
      await expect(guest.page.locator('.waiting')).toContainText('mia@home.example')
      await look('out-of-hours-written')
    },
  },
  {
    site: { settings: { privacy: { consent: 'ask', policyUrl: 'https://shop.example/privacy' } } },
    async tell({ guest, look }) {
      await guest.opensChat()
      await expect(guest.page.locator('.gate')).toBeVisible()
      await look('consent')
    },
  },
  {
    site: {
      settings: { identity: { required: true, signInUrl: 'https://shop.example/sign-in' } },
    },
    async tell({ guest, look }) {
      await guest.opensChat()
      await expect(guest.page.locator('.gate')).toBeVisible()
      await look('sign-in')
    },
  },
]
