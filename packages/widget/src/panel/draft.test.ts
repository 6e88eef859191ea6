import { expect, test } from 'vitest'
import { openDraft } from './draft.ts'

function shelf() {
  const kept = new Map<string, string>()
  return {
    kept,
    get: (key: string) => kept.get(key) ?? null,
    set: (key: string, value: string) => void kept.set(key, value),
    remove: (key: string) => void kept.delete(key),
    keys: () => [...kept.keys()],
  }
}

test('somebody who never wrote leaves nothing in storage, and keeps the draft on the page', () => {
  const storage = shelf()
  const draft = openDraft(storage, 'site', () => false)
  draft.keep('half a sentence')
  expect(draft.text()).toBe('half a sentence')
  expect(storage.kept.size).toBe(0)
})

test('the draft of somebody who has written outlives the page', () => {
  const storage = shelf()
  openDraft(storage, 'site', () => true).keep('half a sentence')
  expect(openDraft(storage, 'site', () => true).text()).toBe('half a sentence')
})

test('an empty draft is no entry', () => {
  const storage = shelf()
  const draft = openDraft(storage, 'site', () => true)
  draft.keep('x')
  draft.keep('')
  expect(storage.kept.size).toBe(0)
})
