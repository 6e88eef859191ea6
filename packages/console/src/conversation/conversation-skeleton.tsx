import type { VNode } from 'preact'
import { Flame } from '../design/flame.tsx'
import { t } from '../i18n/language.ts'
import type { ListAddress } from '../routes/list-address.ts'
import { pathOf } from '../routes/place.ts'
import { CONVERSATION_ID } from '../shell/focus.ts'

/** A conversation that is on its way, or that does not exist. */
export function ConversationSkeleton(props: { list: ListAddress; isMissing: boolean }): VNode {
  const { list, isMissing } = props
  return (
    <main
      id={CONVERSATION_ID}
      class="conversation-pane welcome"
      tabIndex={-1}
      aria-busy={!isMissing}
    >
      <Flame />
      {isMissing ? (
        <>
          <h2>{t('conversation.not-found')}</h2>
          <p>{t('conversation.not-found-hint')}</p>
          <a class="button" href={pathOf(list)}>
            {t('conversation.back')}
          </a>
        </>
      ) : (
        <p role="status">{t('conversation.loading')}</p>
      )}
    </main>
  )
}
