import type { VNode } from 'preact'
import { t } from '../i18n/language.ts'
import { useDesk } from '../state/desk.ts'

/** Says that a newer console is there. Nobody is interrupted: this one goes on until it is left. */
export function NewVersionBar(): VNode {
  const { isOutdated } = useDesk()
  return (
    <div role="status">
      {isOutdated.value && (
        <p class="prompt">
          {t('app.outdated')}
          <button type="button" class="bar-button" onClick={() => location.reload()}>
            {t('app.reload')}
          </button>
        </p>
      )}
    </div>
  )
}
