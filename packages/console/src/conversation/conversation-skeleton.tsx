import type { ListName } from '@tealight/protocol'
import type { VNode } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { Flame } from '../design/flame.tsx'
import { t } from '../i18n/language.ts'
import { pathOf } from '../routes/place.ts'
import { CONVERSATION_ID } from '../shell/focus.ts'
import { useDesk } from '../state/desk.ts'

/** After this long, with the connection up, a conversation that has not come does not exist. */
const GIVE_UP_MS = 4_000

/** A conversation that is on its way, or that does not exist. */
export function ConversationSkeleton({ list }: { list: ListName }): VNode {
  const isMissing = useIsMissing()
  return (
    <main id={CONVERSATION_ID} class="conversation-pane welcome" tabIndex={-1} aria-busy={!isMissing}>
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

function useIsMissing(): boolean {
  const isLive = useDesk().copy.status.value.kind === 'live'
  const [isMissing, setMissing] = useState(false)
  useEffect(() => {
    setMissing(false)
    if (!isLive) return
    const timer = setTimeout(() => setMissing(true), GIVE_UP_MS)
    return () => clearTimeout(timer)
  }, [isLive])
  return isMissing
}
