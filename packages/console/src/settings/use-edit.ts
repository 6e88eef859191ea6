import type { Result } from '@tealight/client'
import { useState } from 'preact/hooks'
import { refusalWords } from '../i18n/refusal-words.ts'
import { useDesk } from '../state/desk.ts'
import type { Bound } from './fields/bound.ts'
import type { Attempt } from './save-bar.tsx'
import { words } from './words.ts'

/** Something that is saved as a whole, while somebody changes it. */
export interface Edit<Value> {
  form: Bound<Value>
  isChanged: boolean
  attempt: Attempt
  save(event: Event): Promise<void>
  undo(): void
}

/** `path` stands before the names of the fields, where several forms are on one page. */
export function useEdit<Value extends object>(of: {
  path: string
  saved: Value
  put: (value: Value) => Promise<Result<unknown>>
  /** What is said once it is saved. */
  done: string
}): Edit<Value> {
  const { path, saved, put, done } = of
  const { notices } = useDesk()
  const [edit, setEdit] = useState<Value | null>(null)
  const [attempt, setAttempt] = useState<Attempt>({ kind: 'ready' })
  const [problems, setProblems] = useState<ReadonlyMap<string, string>>(new Map())
  const isChanged = edit !== null && JSON.stringify(edit) !== JSON.stringify(saved)

  async function save(event: Event): Promise<void> {
    event.preventDefault()
    if (edit === null || attempt.kind === 'busy') return
    setAttempt({ kind: 'busy' })
    const outcome = await put(edit)
    if (outcome.ok) {
      // Whoever typed on meanwhile has another edit by now: it stays.
      setEdit((now) => (now === edit ? null : now))
      setProblems(new Map())
      notices.tell(done)
      return setAttempt({ kind: 'ready' })
    }
    const issues = outcome.issues ?? []
    setProblems(new Map(issues.map((issue) => [joined(path, issue.path), issue.message])))
    const reason = issues.length > 0 ? words('look-at-fields') : refusalWords(outcome.refusal)
    setAttempt({ kind: 'refused', words: reason })
  }

  return {
    form: {
      path,
      value: edit ?? saved,
      problems,
      set(value, at = path) {
        setEdit(value)
        setProblems((before) => new Map([...before].filter(([place]) => !place.startsWith(at))))
      },
    },
    isChanged,
    attempt,
    save,
    undo() {
      setEdit(null)
      setProblems(new Map())
      setAttempt({ kind: 'ready' })
    },
  }
}

const joined = (path: string, rest: string): string => (path === '' ? rest : `${path}.${rest}`)
