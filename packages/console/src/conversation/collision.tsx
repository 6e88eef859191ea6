import { useComputed } from '@preact/signals'
import type { VNode } from 'preact'
import { Icon } from '../design/icon.tsx'
import { t } from '../i18n/language.ts'
import { useDesk } from '../state/desk.ts'

/** Which colleagues have this conversation open too. Who types shows in the transcript. */
export function Collision({ conversationId }: { conversationId: string }): VNode {
  const { copy, me } = useDesk()
  const others = useComputed(() =>
    (copy.viewers.value.get(conversationId) ?? []).filter((id) => id !== me.value?.id),
  ).value
  const names = others.flatMap((id) => copy.agents.value.get(id)?.name ?? [])
  return (
    <p class="collision" role="status">
      {names.length > 0 && (
        <>
          <Icon name="eye" />
          <span dir="auto">{t('collision.viewing', { names: names.join(', ') })}</span>
        </>
      )}
    </p>
  )
}
