import type { VNode } from 'preact'
import { Dialog } from '../design/dialog.tsx'
import { t } from '../i18n/language.ts'
import { useDesk } from '../state/desk.ts'
import { flip } from '../state/preferences.ts'
import { capsOf } from './key-caps.ts'
import type { KeyGroup } from './key-map.ts'
import { KEY_GROUPS, KEY_MAP } from './key-map.ts'

/** All shortcuts at a glance, and the switch for those of a single key. */
export function KeyMapDialog({ onClose }: { onClose: () => void }): VNode {
  const { keys } = useDesk().preferences
  return (
    <Dialog title={t('keys.title')} onClose={onClose}>
      <p class="dialog-lead">{t('keys.lead')}</p>
      <div class="key-groups">
        {KEY_GROUPS.map((group) => (
          <KeyGroupList key={group} group={group} />
        ))}
      </div>
      <label class="switch">
        <input type="checkbox" checked={keys.value === 'on'} onChange={() => flip(keys)} />
        {t('keys.switch')}
      </label>
    </Dialog>
  )
}

function KeyGroupList({ group }: { group: KeyGroup }): VNode {
  return (
    <section>
      <h3>{t(`keys.group-${group}`)}</h3>
      <dl class="key-list">
        {KEY_MAP.filter((entry) => entry.group === group).map(({ deed, keys, words }) => (
          <div key={deed}>
            <dt>{t(words)}</dt>
            <dd>
              {keys.map((name, index) => (
                <span key={name}>
                  {index > 0 && <span class="key-or">{t('keys.or')}</span>}
                  <Caps shortcut={name} />
                </span>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

/** Keys as they are printed; those of two are pressed one after the other. */
function Caps({ shortcut }: { shortcut: string }): VNode {
  return (
    <>
      {capsOf(shortcut).map((cap, index) => (
        <span key={cap + index}>
          {index > 0 && <span class="key-or">{t('keys.then')}</span>}
          <kbd>{cap}</kbd>
        </span>
      ))}
    </>
  )
}
