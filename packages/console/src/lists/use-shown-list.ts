import type { ListState } from '@tealight/client'
import { useEffect, useState } from 'preact/hooks'
import { refusalWords } from '../i18n/refusal-words.ts'
import { type ListAddress, viewAt } from '../routes/list-address.ts'
import { useDesk } from '../state/desk.ts'

/** The list at an address, as far as it is here; null while nothing is. */
export function useShownList(list: ListAddress): {
  state: ListState | null
  problem: string | null
  load: () => void
} {
  const { client, copy } = useDesk()
  const [problem, setProblem] = useState<string | null>(null)
  const view = viewAt(list, copy.views.value)
  const key = JSON.stringify(view)
  const state = copy.list.value

  async function load(): Promise<void> {
    if (view === null) return
    setProblem(null)
    const outcome = await client.showList(view)
    if (!outcome.ok) setProblem(refusalWords(outcome.refusal))
  }

  useEffect(() => void load(), [key])
  const isThis = state !== null && JSON.stringify(state.view) === key
  return { state: isThis ? state : null, problem, load: () => void load() }
}
