import { loadRouting } from '@tealight/client'
import type { WorkspaceRouting } from '@tealight/protocol'
import { useEffect, useState } from 'preact/hooks'
import { refusalWords } from '../../i18n/refusal-words.ts'
import { useDesk } from '../../state/desk.ts'

/** What is known of what holds for all teams. */
export type KnownRouting =
  | { kind: 'loading' }
  | { kind: 'failed'; words: string }
  | { kind: 'here'; routing: WorkspaceRouting }

/** Fetches it, and again whenever somebody has changed it. */
export function useRouting(): [known: KnownRouting, reload: () => Promise<void>] {
  const { client, copy } = useDesk()
  const [known, setKnown] = useState<KnownRouting>({ kind: 'loading' })

  async function reload(): Promise<void> {
    const answer = await loadRouting(client)
    setKnown((before) => {
      if (answer.ok) return { kind: 'here', routing: answer.value }
      // What was loaded before is better than nothing.
      return before.kind === 'here'
        ? before
        : { kind: 'failed', words: refusalWords(answer.refusal) }
    })
  }
  useEffect(() => void reload(), [copy.workspace.value?.rev])

  return [known, reload]
}
