import { useEffect, useRef } from 'preact/hooks'
import type { ListPlace } from '../routes/use-place.ts'
import { usePlace } from '../routes/use-place.ts'
import type { Desk } from '../state/desk.ts'
import { useDesk } from '../state/desk.ts'
import {
  COMPOSER_ID,
  LIST_ID,
  focusElement,
  isCovered,
  isPressable,
  isTextField,
  rowId,
} from './focus.ts'
import { keyDeeds } from './key-deeds.ts'
import type { KeyDeed, KeyGroup } from './key-map.ts'
import { KEY_MAP, beginningOf, deedOf, isCharacter } from './key-map.ts'

/** Listens to the keyboard for as long as the desk is shown. Away from the lists, to what works everywhere. */
export function useKeys(shown: ListPlace | null): void {
  const desk = useDesk()
  const { go } = usePlace()
  const place = shown ?? ELSEWHERE
  /** The key that began a shortcut of two, and when: also if another page comes between the two. */
  const begun = useRef<{ key: string; at: number } | null>(null)

  useEffect(() => {
    function press(event: KeyboardEvent): void {
      if (isModifier(event) || event.defaultPrevented || event.isComposing || isCovered()) return
      const first = begun.current
      const isFresh = first !== null && event.timeStamp - first.at < SECOND_KEY_MS
      const deed = deedOf(event, isFresh ? first.key : null)
      begun.current = null
      if (deed === null) return begin(event)
      if (shown === null && !EVERYWHERE.has(deed)) return
      if (WRITING.has(deed) && !isComposer(event.target)) return
      if (isTextField(event.target) && deed !== 'palette' && !WRITING.has(deed))
        return leaveField(event, deed, place)
      if (!isMeant(event, deed, desk)) return
      event.preventDefault()
      keyDeeds(desk, place, go)[deed]()
    }

    function begin(event: KeyboardEvent): void {
      const key = beginningOf(event)
      if (key === null || isTextField(event.target) || desk.preferences.keys.value === 'off') return
      begun.current = { key, at: event.timeStamp }
    }
    addEventListener('keydown', press)
    return () => removeEventListener('keydown', press)
  }, [desk, shown === null, place.list, place.conversationId])
}

/** The second key of a shortcut comes this soon, or is one by itself. */
const SECOND_KEY_MS = 1_500

export const ELSEWHERE: ListPlace = { list: 'queue', conversationId: null }

const deedsIn = (wanted: KeyGroup): ReadonlySet<KeyDeed> =>
  new Set(KEY_MAP.filter(({ group }) => group === wanted).map(({ deed }) => deed))

const EVERYWHERE = deedsIn('everywhere')
/** They are the browser's wherever nobody writes to somebody. */
const WRITING = deedsIn('writing')

const isComposer = (target: EventTarget | null): boolean =>
  target instanceof Element && target.id === COMPOSER_ID

/** In a field only Escape is ours: it leaves the field for the list. */
function leaveField(event: KeyboardEvent, deed: KeyDeed, { conversationId }: ListPlace): void {
  if (deed !== 'back' || !(event.target instanceof HTMLElement)) return
  event.preventDefault()
  event.target.blur()
  if (conversationId !== null) focusElement(rowId(conversationId))
}

function isMeant(event: KeyboardEvent, deed: KeyDeed, { preferences, open }: Desk): boolean {
  if (deed === 'back' && open.value === 'details') {
    open.value = 'nothing'
    return false
  }
  if (isCharacter(event)) return preferences.keys.value === 'on' || event.key === '?'
  if (event.key.startsWith('Arrow')) return isInList(event.target)
  return event.key !== 'Enter' || !isPressable(event.target)
}

/** Shift is pressed by itself before it makes a capital of the second key. */
const isModifier = ({ key }: KeyboardEvent): boolean =>
  ['Shift', 'Control', 'Alt', 'Meta', 'AltGraph'].includes(key)

/** Arrows move through the list; anywhere else they scroll. */
const isInList = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest(`#${LIST_ID}`) !== null
