import type { VNode } from 'preact'
import { formatNumber } from '../i18n/formats.ts'
import { t } from '../i18n/language.ts'
import { useDesk } from '../state/desk.ts'
import { IDLE_MINUTES, type IdleMinutes } from '../state/preferences.ts'
import { ChoiceSelect } from './choice-select.tsx'

/** Whether one takes conversations, how many one has, and when one is away without saying so. */
export function AvailabilityChoice(): VNode {
  const { availability, workload } = useDesk()
  const chosen = availability.isAway.value ? 'away' : 'open'
  return (
    <div class="availability">
      <fieldset class="segments">
        <legend>{t('availability.title')}</legend>
        <div>
          {(['open', 'away'] as const).map((name) => (
            <label key={name}>
              <input
                type="radio"
                name="availability"
                checked={chosen === name}
                onChange={() => void availability.choose({ availability: name })}
              />
              <span>{t(`availability.${name}`)}</span>
            </label>
          ))}
        </div>
      </fieldset>
      {workload.value !== null && <Load {...workload.value} />}
      {chosen === 'away' && <HandOverAll />}
      <IdleSelect />
    </div>
  )
}

function Load({ load, capacity }: { load: number; capacity: number }): VNode {
  const parts = { load: formatNumber(load), capacity: formatNumber(capacity) }
  return (
    <p class="availability-load">
      <meter min={0} max={Math.max(capacity, load, 1)} value={load} aria-hidden="true" />
      <span aria-hidden="true">{t('availability.load', parts)}</span>
      <span class="unseen">{t('availability.load-label', parts)}</span>
    </p>
  )
}

/** Whoever is away for long may leave nobody waiting. */
function HandOverAll(): VNode | null {
  const { availability, counts } = useDesk()
  const count = counts.value.mine
  if (count === 0) return null
  return (
    <button type="button" class="button is-small" onClick={() => void availability.handOverAll()}>
      {t('availability.hand-over', { count })}
    </button>
  )
}

function IdleSelect(): VNode {
  const { idle } = useDesk().preferences
  return (
    <ChoiceSelect
      label={t('availability.idle')}
      choices={IDLE_MINUTES}
      chosen={idle.value}
      nameOf={idleWords}
      choose={(minutes) => (idle.value = minutes)}
    />
  )
}

/** When that is, in words. */
export function idleWords(minutes: IdleMinutes): string {
  const count = Number(minutes)
  return count === 0 ? t('availability.idle-never') : t('availability.idle-after', { count })
}
