import type { Result } from '@tealight/client'
import { useState } from 'preact/hooks'
import { refusalWords } from '../i18n/refusal-words.ts'
import { useDesk } from '../state/desk.ts'
import type { Edits } from '../state/edits.ts'
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

/**
 * `path` stands before the names of the fields, where several forms are on one page; under it what was changed is kept
 * when somebody looks elsewhere.
 */
export function useEdit<Value extends object>(of: {
  path: string
  saved: Value
  kept: Edits<Value>
  put: (value: Value) => Promise<Result<unknown>>
  /** What is said once it is saved. */
  done: string
}): Edit<Value> {
  const { path, saved, kept, put, done } = of
  const { notices } = useDesk()
  const edit = kept.of(path)
  const [attempt, setAttempt] = useState<Attempt>({ kind: 'ready' })
  const [problems, setProblems] = useState<ReadonlyMap<string, string>>(new Map())

  async function save(event: Event): Promise<void> {
    event.preventDefault()
    if (edit === undefined || attempt.kind === 'busy') return
    setAttempt({ kind: 'busy' })
    const outcome = await put(edit)
    if (outcome.ok) {
      // Whoever typed on meanwhile has another edit by now: it stays.
      if (kept.of(path) === edit) kept.drop(path)
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
        if (JSON.stringify(value) === JSON.stringify(saved)) kept.drop(path)
        else kept.keep(path, value)
        setProblems((before) => new Map([...before].filter(([place]) => !place.startsWith(at))))
      },
    },
    isChanged: edit !== undefined,
    attempt,
    save,
    undo() {
      kept.drop(path)
      setProblems(new Map())
      setAttempt({ kind: 'ready' })
    },
  }
}

const joined = (path: string, rest: string): string => (path === '' ? rest : `${path}.${rest}`)
