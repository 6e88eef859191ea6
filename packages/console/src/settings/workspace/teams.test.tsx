import { LocationProvider } from 'preact-iso/router'
import { afterEach, expect, test } from 'vitest'
import type { Desk } from '../../state/desk.ts'
import { byId, deskForTest, maya, team as teamNamed, tomas } from '../../testing/desk-for-test.ts'
import { clear, settled, show } from '../../testing/screen.ts'
import { Teams } from './teams.tsx'

afterEach(clear)

const team = (id: string, name: string, memberIds: string[] = []) => ({
  ...teamNamed(id, name),
  memberIds,
})

async function openWith(...teams: ReturnType<typeof team>[]) {
  const { desk, asked } = deskForTest({ teams: byId(...teams) })
  await look(desk)
  return asked
}

async function look(desk: Desk): Promise<void> {
  await show(
    desk,
    <LocationProvider>
      <Teams />
    </LocationProvider>,
  )
}

function pressed(name: string): void {
  const button = [...document.querySelectorAll('button')].find((it) => it.textContent === name)
  button?.click()
}

test('an agent is put into a team, and the team is saved as a whole', async () => {
  const asked = await openWith(team('team-sales', 'Sales', [maya.id]))
  const boxes = [...document.querySelectorAll<HTMLInputElement>('.people input')]
  expect(boxes.map(({ checked }) => checked)).toEqual([true, false])
  boxes[1]?.click()
  await settled()
  document.querySelector<HTMLFormElement>('.field-card')?.requestSubmit()
  await settled()
  const edit = JSON.stringify({ name: 'Sales', memberIds: [maya.id, tomas.id] })
  expect(asked).toContain(`PATCH /admin/teams/team-sales ${edit}`)
})

test('a team is made, and deleted only once somebody is sure', async () => {
  const asked = await openWith(team('team-sales', 'Sales'), team('team-help', 'Help'))
  const field = document.querySelector<HTMLInputElement>('#new-team')
  if (field) field.value = 'Repairs'
  field?.dispatchEvent(new Event('input', { bubbles: true }))
  await settled()
  field?.form?.requestSubmit()
  await settled()
  expect(asked.at(-1)).toMatch(/^POST \/admin\/teams \{"id":"[0-9a-f]{32}","name":"Repairs"\}$/)
  pressed('Delete the team')
  await settled()
  expect(asked.some((it) => it.startsWith('DELETE'))).toBe(false)
  pressed('Delete the team')
  await settled()
  expect(asked.at(-1)).toBe('DELETE /admin/teams/team-help')
})

test('the only team stays', async () => {
  await openWith(team('team-help', 'Help'))
  expect(document.body.textContent).not.toContain('Delete the team')
})

test('what was not saved is still there after a look elsewhere; with its team it is gone', async () => {
  const { desk, receives } = deskForTest({ teams: byId(team('team-sales', 'Sales')) })
  await look(desk)
  document.querySelector<HTMLInputElement>('.people input')?.click()
  await settled()
  clear()
  expect(desk.edits.any.value).toBe(true)
  await look(desk)
  expect(document.querySelector<HTMLInputElement>('.people input')?.checked).toBe(true)
  receives({ teams: byId() })
  expect(desk.edits.any.value).toBe(false)
})
