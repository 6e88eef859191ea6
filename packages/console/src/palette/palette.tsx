import type { VNode } from 'preact'
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks'
import { adoptStyles } from '../design/adopt-styles.ts'
import { Avatar } from '../design/avatar.tsx'
import { Icon } from '../design/icon.tsx'
import { t } from '../i18n/language.ts'
import { ariaKeys, capsOf } from '../shell/key-caps.ts'
import { deedOf } from '../shell/key-map.ts'
import { useDesk } from '../state/desk.ts'
import type { Entry } from './entry.ts'
import type { Group } from './offers.ts'
import css from './palette.css?inline'
import { useOffers } from './use-offers.ts'
import { words } from './words.ts'

adoptStyles(css)

const LIST_ID = 'palette-list'
const optionId = (id: string): string => `palette-${id}`

/** Every action, person and conversation, by a few letters. */
export function Palette(props: { typedBefore: string; onClose: () => void }): VNode {
  const { recent } = useDesk()
  const [typed, setTyped] = useState(props.typedBefore)
  const [chosen, choose] = useState<string | null>(null)
  const field = useRef<HTMLInputElement>(null)
  const groups = useOffers(typed)
  const entries = groups.flatMap((group) => group.entries)
  const at = Math.max(
    entries.findIndex(({ id }) => id === chosen),
    0,
  )
  const active = entries[at]

  // In place of the field that was there while this was fetched.
  useLayoutEffect(() => field.current?.focus(), [])
  useEffect(() => {
    document.getElementById(optionId(active?.id ?? ''))?.scrollIntoView({ block: 'nearest' })
  }, [active?.id])

  function run(entry: Entry): void {
    if (entry.id !== 'search-for' && entry.id !== 'sign-out') recent.note(entry.id)
    props.onClose()
    // Once the window is closed and the focus is given back: what is run may want it.
    setTimeout(entry.run)
  }

  function press(event: KeyboardEvent): void {
    if (event.isComposing) return
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step !== 0) choose(entries[(at + step + entries.length) % entries.length]?.id ?? null)
    else if (event.key === 'Enter' && active) run(active)
    else if (deedOf(event) === 'palette') props.onClose()
    else return
    event.preventDefault()
  }

  return (
    <>
      <input
        ref={field}
        class="palette-field"
        type="text"
        role="combobox"
        autocomplete="off"
        spellcheck={false}
        dir="auto"
        aria-label={t('keys.palette')}
        aria-autocomplete="list"
        aria-expanded={entries.length > 0}
        aria-controls={LIST_ID}
        aria-activedescendant={active && optionId(active.id)}
        placeholder={words('placeholder')}
        value={typed}
        onInput={(event) => {
          setTyped(event.currentTarget.value)
          choose(null)
        }}
        onKeyDown={press}
      />
      <div id={LIST_ID} class="palette-list" role="listbox" aria-label={t('keys.palette')}>
        {groups.map((group) => (
          <OfferGroup key={group.name} group={group} activeId={active?.id} onRun={run} />
        ))}
      </div>
      <p class="palette-foot">{words('foot')}</p>
    </>
  )
}

interface OfferGroupProps {
  group: Group
  activeId: string | undefined
  onRun: (entry: Entry) => void
}

function OfferGroup({ group, activeId, onRun }: OfferGroupProps): VNode {
  const headingId = `palette-group-${group.name}`
  return (
    <div role="group" aria-labelledby={headingId}>
      <p class="palette-group" id={headingId} role="presentation">
        {words(group.name)}
      </p>
      {group.entries.map((entry) => (
        <Offer key={entry.id} entry={entry} isActive={entry.id === activeId} onRun={onRun} />
      ))}
    </div>
  )
}

function Offer(props: { entry: Entry; isActive: boolean; onRun: (entry: Entry) => void }): VNode {
  const { entry, isActive, onRun } = props
  const { id, title, about, face, keys } = entry
  return (
    <div
      id={optionId(id)}
      class="palette-offer"
      role="option"
      aria-selected={isActive}
      aria-keyshortcuts={keys && ariaKeys(keys)}
      // The field keeps the keyboard.
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => onRun(entry)}
    >
      {'icon' in face ? (
        <Icon name={face.icon} />
      ) : (
        <Avatar id={face.person.id} name={face.person.label} size="s" />
      )}
      <span class="palette-title" dir="auto">
        {title}
      </span>
      {about && (
        <small class="palette-about" dir="auto">
          {about}
        </small>
      )}
      {keys && (
        <span class="palette-keys" aria-hidden="true">
          {capsOf(keys).map((cap, index) => (
            <kbd key={cap + index}>{cap}</kbd>
          ))}
        </span>
      )}
    </div>
  )
}
