import type { VNode } from 'preact'
import type { Alerts } from '../../alerts/alerts.ts'
import { t } from '../../i18n/language.ts'
import { settingsPath } from '../../routes/place.ts'
import { words } from './words.ts'

/** What belongs to the browser and not to the agent: whether it may show anything, and how loud it is. */
export function InThisBrowser({ alerts: { notices, sounds } }: { alerts: Alerts }): VNode {
  const permission = notices.permission.value
  return (
    <fieldset class="field field-card">
      <legend>{words('here')}</legend>
      <p class="field-hint" role="status">
        {words(permission)}
      </p>
      {permission === 'default' && (
        <button type="button" class="button is-primary is-small" onClick={() => void notices.ask()}>
          {words('allow')}
        </button>
      )}
      {permission === 'granted' && (
        <button type="button" class="button is-small" onClick={() => notices.show(sample())}>
          {words('show-one')}
        </button>
      )}
      <div class="field">
        <label for="volume">{words('volume')}</label>
        <input
          id="volume"
          type="range"
          min={0}
          max={100}
          step={5}
          value={sounds.volume.value}
          onInput={({ currentTarget: { valueAsNumber } }) => (sounds.volume.value = valueAsNumber)}
          onChange={() => void sounds.try('message')}
        />
      </div>
      {sounds.isHeldBack.value && <p class="field-problem">{words('held-back')}</p>}
    </fieldset>
  )
}

function sample() {
  return {
    tag: 'tealight sample',
    title: t('app.name'),
    body: words('sample'),
    path: settingsPath('notifications'),
  }
}
