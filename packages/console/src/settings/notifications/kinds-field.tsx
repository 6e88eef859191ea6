import { NEWS_KINDS, type NotificationChoices } from '@tealight/protocol'
import type { VNode } from 'preact'
import type { Sounds } from '../../alerts/sounds.ts'
import { type Bound, within } from '../fields/bound.ts'
import { SwitchField } from '../fields/switch-field.tsx'
import { words } from './words.ts'

interface KindsFieldProps {
  of: Bound<NotificationChoices['kinds']>
  sounds: Sounds
}

/** How each kind of news is told. */
export function KindsField({ of, sounds }: KindsFieldProps): VNode {
  return (
    <section class="field" aria-labelledby="kinds-title">
      <h3 id="kinds-title">{words('kinds')}</h3>
      {NEWS_KINDS.map((kind) => {
        const ways = within(of, kind)
        return (
          <fieldset key={kind} class="news-kind">
            <legend>{words(kind)}</legend>
            <SwitchField of={within(ways, 'sound')} label={words('sound')} />
            <button
              type="button"
              class="button is-quiet is-small"
              onClick={() => void sounds.try(kind)}
            >
              {words('try')}
            </button>
            <SwitchField of={within(ways, 'notice')} label={words('notice')} />
          </fieldset>
        )
      })}
    </section>
  )
}
