import { type Failure, loadPerson } from '@tealight/client'
import type { Person } from '@tealight/protocol'
import { useEffect, useState } from 'preact/hooks'
import { useDesk } from '../state/desk.ts'

/** What is known of a person. While it is brought anew, what was known stays. */
export interface PersonState {
  person: Person | null
  /** Why it could not be brought. */
  failure: Failure | null
}

/** Brings what is known of a visitor, and again whenever something of it has changed, as long as somebody looks. */
export function usePerson(visitorId: string): PersonState & { retry: () => void } {
  const { client, copy } = useDesk()
  const [state, setState] = useState<PersonState>({ person: null, failure: null })
  const [tries, setTries] = useState(0)
  const ids = state.person?.identities.map(({ visitor }) => visitor.id) ?? [visitorId]
  const visitors = copy.visitors.value
  const presence = copy.presence.value
  const seen = ids.map((id) => `${visitors.get(id)?.rev} ${presence.get(id)?.page?.url}`)
  const isLive = copy.status.value.kind === 'live'

  useEffect(() => {
    // An answer to an older question comes too late.
    let isWanted = true
    void loadPerson(client, visitorId).then((answer) => {
      if (!isWanted) return
      if (answer.ok) setState({ person: answer.value, failure: null })
      else setState(({ person }) => ({ person, failure: answer.refusal }))
    })
    return () => {
      isWanted = false
    }
  }, [visitorId, seen.join(), isLive, tries])

  return { ...state, retry: () => setTries((before) => before + 1) }
}
