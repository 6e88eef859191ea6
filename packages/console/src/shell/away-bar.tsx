import type { VNode } from 'preact'
import { t } from '../i18n/language.ts'
import { useDesk } from '../state/desk.ts'

/** Says that one is away: whoever forgets it waits for conversations that never come. */
export function AwayBar(): VNode {
  const { availability } = useDesk()
  const { isAway, isByItself } = availability
  return (
    <div role="status">
      {isAway.value && (
        <p class="connection-bar">
          {t(isByItself.value ? 'availability.idled' : 'availability.now-away')}
          <button
            type="button"
            class="bar-button"
            onClick={() => void availability.choose({ availability: 'open' })}
          >
            {t('availability.be-online')}
          </button>
        </p>
      )}
    </div>
  )
}
