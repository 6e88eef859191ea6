import type { Conversation } from '@tealight/protocol'
import type { VNode } from 'preact'
import { useEffect } from 'preact/hooks'
import { refusalWords } from '../i18n/refusal-words.ts'
import { useDesk } from '../state/desk.ts'
import { MergeDialog } from './merge-dialog.tsx'
import { usePerson } from './use-person.ts'

/** Merges the visitor of a conversation with somebody who is to be chosen, wherever it is asked for. */
export function MergeVisitor(props: {
  conversation: Conversation
  onClose: () => void
}): VNode | null {
  const { conversation, onClose } = props
  const { notices } = useDesk()
  const { person, failure } = usePerson(conversation.visitorId)
  const ids = person?.identities.map(({ visitor }) => visitor.id) ?? []
  const kept = person?.identities[0]?.visitor

  useEffect(() => {
    if (kept !== undefined || failure === null) return
    notices.tell(refusalWords(failure), 'problem')
    onClose()
  }, [failure])

  return kept === undefined ? null : (
    <MergeDialog visitor={kept} other={null} own={ids} onClose={onClose} />
  )
}
