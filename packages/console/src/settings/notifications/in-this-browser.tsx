import type { VNode } from 'preact'
import type { Alerts } from '../../alerts/alerts.ts'
import { t } from '../../i18n/language.ts'
import { settingsPath } from '../../routes/place.ts'
import { SwitchField } from '../fields/switch-field.tsx'
import { words } from './words.ts'

/** What belongs to the browser and not to the agent: whether it may show anything, and how loud it is. */
export function InThisBrowser({ alerts }: { alerts: Alerts }): VNode {
  const { notices, sounds } = alerts
  const permission = notices.permission.value
  return (
    <fieldset class="field field-card this-browser">
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
      <PushSwitch {...alerts} />
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

/** Whether to be told here while no console is open. */
function PushSwitch({ push, notices }: Pick<Alerts, 'push' | 'notices'>): VNode | null {
  const status = push.status.value
  if (status === 'unknown') return null
  if (status === 'unsupported') return <p class="field-hint">{words('push-unsupported')}</p>

  async function turn(isOn: boolean): Promise<void> {
    if (isOn) await notices.ask()
    await push.turn(isOn)
  }

  return (
    <SwitchField
      of={{
        path: 'push',
        value: status === 'on' || status === 'busy',
        set: (isOn) => void turn(isOn),
        problems: new Map(status === 'failed' ? [['push', words('push-failed')]] : []),
      }}
      label={words('push')}
      hint={words('push-hint')}
    />
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
