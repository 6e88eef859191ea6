import { useComputed } from '@preact/signals'
import type { VNode } from 'preact'
import { Avatar } from '../design/avatar.tsx'
import { t } from '../i18n/language.ts'
import { useDesk } from '../state/desk.ts'
import type { Person } from '../state/visitor-name.ts'

/** Who is typing now: the visitor, or a colleague who is about to answer too. */
export function TypingLine({
  conversationId,
  visitor,
}: {
  conversationId: string
  visitor: Person
}): VNode | null {
  const { copy, me } = useDesk()
  const typists = useComputed(() => copy.typing.value.get(conversationId) ?? []).value
  const [typist] = typists.filter((someone) => someone?.id !== me.value?.id)
  if (typist === undefined) return null
  const text = typist === null ? copy.peeks.value.get(conversationId) : undefined
  const person = typist === null ? visitor : { ...typist, label: typist.name }
  return (
    <li class="typing">
      <Avatar id={person.id} name={person.label} size="s" />
      <span class="typing-dots" aria-hidden="true">
        <i />
        <i />
        <i />
      </span>
      {text !== undefined && (
        <q class="peek" dir="auto">
          {text}
        </q>
      )}
      <span class={text === undefined ? undefined : 'unseen'}>
        {t(typist === null ? 'visitor.types' : 'visitor.agent-types', { name: person.name })}
      </span>
    </li>
  )
}
