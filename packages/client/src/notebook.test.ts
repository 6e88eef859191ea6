import type { Note } from '@tealight/protocol'
import { expect, test } from 'vitest'
import { notebookOf } from './notebook.ts'

const note = (id: string, step: number, differs: Partial<Note> = {}): Note => ({
  kind: 'note',
  id,
  rev: step,
  conversationId: 'conversation',
  step,
  afterSeq: 0,
  at: step,
  author: { id: 'agent', name: 'Ada' },
  text: id,
  mentions: [],
  ...differs,
})

test('what comes one after the other is whole; a gap stays known until all have been brought', () => {
  const notebook = notebookOf(new Map(), 'conversation')
  notebook.put(note('first', 1))
  expect(notebook.step).toBe(1)
  notebook.put(note('third', 3))
  expect(notebook.step).toBe(1)
  notebook.putAll([note('first', 1), note('second', 2)], 3)
  expect(notebook.step).toBe(3)
  expect(notebook.notes.map(({ text }) => text)).toEqual(['first', 'second', 'third'])
})

test('an older state never takes the place of a newer one, and what is deleted is not shown', () => {
  const notebook = notebookOf(new Map(), 'conversation')
  notebook.put(note('first', 1, { rev: 7, text: 'new' }))
  notebook.put(note('first', 1, { rev: 6, text: 'old' }))
  expect(notebook.notes).toMatchObject([{ text: 'new' }])
  notebook.put(note('first', 2, { rev: 8, text: '', deletedAt: 9 }))
  expect(notebook.notes).toEqual([])
})
