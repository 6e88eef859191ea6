import type { MessageKey } from '../i18n/catalogue.ts'
import { isApple } from './key-caps.ts'

/**
 * Every shortcut: what it does, its keys, and where the key map and the palette show it. `g q` is one key after
 * another; `Mod` is Command on Apple's keyboards, and Ctrl elsewhere.
 */
export const KEY_MAP = [
  { deed: 'next', keys: ['j', 'ArrowDown'], group: 'lists', words: 'keys.next' },
  { deed: 'previous', keys: ['k', 'ArrowUp'], group: 'lists', words: 'keys.previous' },
  { deed: 'first', keys: ['g g'], group: 'lists', words: 'keys.first' },
  { deed: 'last', keys: ['Shift+G'], group: 'lists', words: 'keys.last' },
  { deed: 'open', keys: ['Enter'], group: 'lists', words: 'keys.open' },
  { deed: 'filter', keys: ['f'], group: 'lists', words: 'keys.filter' },
  { deed: 'save-view', keys: ['Shift+F'], group: 'lists', words: 'keys.save-view' },
  { deed: 'back', keys: ['Escape'], group: 'lists', words: 'keys.back' },
  { deed: 'reply', keys: ['r'], group: 'conversation', words: 'keys.reply' },
  { deed: 'claim', keys: ['c'], group: 'conversation', words: 'keys.claim' },
  { deed: 'resolve', keys: ['e', 'Shift+R'], group: 'conversation', words: 'keys.resolve' },
  { deed: 'details', keys: ['i'], group: 'conversation', words: 'keys.details' },
  { deed: 'give', keys: ['t'], group: 'conversation', words: 'keys.give' },
  { deed: 'note', keys: ['n'], group: 'conversation', words: 'keys.note' },
  { deed: 'snooze', keys: ['z'], group: 'conversation', words: 'keys.snooze' },
  { deed: 'priority', keys: ['p'], group: 'conversation', words: 'keys.priority' },
  { deed: 'give-back', keys: ['Shift+T'], group: 'conversation', words: 'keys.give-back' },
  { deed: 'take-over', keys: ['Shift+O'], group: 'conversation', words: 'keys.take-over' },
  { deed: 'why', keys: ['w'], group: 'conversation', words: 'keys.why' },
  { deed: 'block', keys: ['b'], group: 'conversation', words: 'conversation.block' },
  { deed: 'report-spam', keys: ['!'], group: 'conversation', words: 'conversation.spam' },
  { deed: 'bold', keys: ['Mod+B'], group: 'writing', words: 'keys.bold' },
  { deed: 'italics', keys: ['Mod+I'], group: 'writing', words: 'keys.italics' },
  { deed: 'code', keys: ['Mod+E'], group: 'writing', words: 'keys.code' },
  { deed: 'list', keys: ['Mod+Shift+8'], group: 'writing', words: 'keys.list' },
  { deed: 'numbers', keys: ['Mod+Shift+7'], group: 'writing', words: 'keys.numbers' },
  { deed: 'link', keys: ['Mod+U'], group: 'writing', words: 'keys.link' },
  { deed: 'claim-next', keys: ['Shift+C'], group: 'everywhere', words: 'keys.claim-next' },
  { deed: 'accept', keys: ['y'], group: 'everywhere', words: 'keys.accept' },
  { deed: 'decline', keys: ['x'], group: 'everywhere', words: 'keys.decline' },
  { deed: 'queue', keys: ['1', 'g q'], group: 'everywhere', words: 'keys.queue' },
  { deed: 'mine', keys: ['2', 'g m'], group: 'everywhere', words: 'keys.mine' },
  { deed: 'all', keys: ['3', 'g a'], group: 'everywhere', words: 'keys.all' },
  { deed: 'mentions', keys: ['5', 'g n'], group: 'everywhere', words: 'keys.mentions' },
  { deed: 'unassigned', keys: ['g u'], group: 'everywhere', words: 'keys.unassigned' },
  { deed: 'snoozed', keys: ['g z'], group: 'everywhere', words: 'keys.snoozed' },
  { deed: 'resolved', keys: ['g e'], group: 'everywhere', words: 'keys.resolved' },
  { deed: 'spam', keys: ['g !'], group: 'everywhere', words: 'nav.spam' },
  { deed: 'visitors', keys: ['4', 'g v'], group: 'everywhere', words: 'keys.visitors' },
  { deed: 'wall', keys: ['g w'], group: 'everywhere', words: 'nav.wall' },
  { deed: 'reports', keys: ['g r'], group: 'everywhere', words: 'nav.reports' },
  { deed: 'settings', keys: ['g s'], group: 'everywhere', words: 'nav.settings' },
  {
    deed: 'availability',
    keys: ['Shift+A'],
    group: 'everywhere',
    words: 'keys.availability',
  },
  { deed: 'search', keys: ['/'], group: 'everywhere', words: 'keys.search' },
  { deed: 'palette', keys: ['Mod+K'], group: 'everywhere', words: 'keys.palette' },
  { deed: 'help', keys: ['?'], group: 'everywhere', words: 'keys.help' },
] as const satisfies readonly {
  deed: string
  keys: readonly string[]
  group: KeyGroup
  words: MessageKey
}[]

export const KEY_GROUPS = ['lists', 'conversation', 'writing', 'everywhere'] as const

export type KeyGroup = (typeof KEY_GROUPS)[number]
export type KeyDeed = (typeof KEY_MAP)[number]['deed']

/** What was pressed, as far as the key map cares. */
export type KeyPress = Pick<
  KeyboardEvent,
  'key' | 'code' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey'
>

/** The deed of a key press, or null; `begun` is the key before it that began a shortcut of two. */
export function deedOf(press: KeyPress, begun: string | null = null): KeyDeed | null {
  const name = begun === null ? nameOf(press) : `${begun} ${nameOf(press)}`
  return KEY_MAP.find(({ keys }) => keys.some((key) => key === name))?.deed ?? null
}

/** The key, if a shortcut of two begins with it. */
export function beginningOf(press: KeyPress): string | null {
  const name = nameOf(press)
  return KEY_MAP.some(({ keys }) => keys.some((key) => key.startsWith(`${name} `))) ? name : null
}

/** Whether a key makes a character: those belong to whatever field somebody types in. */
export const isCharacter = (press: KeyPress): boolean =>
  /^.$/u.test(press.key) && !press.ctrlKey && !press.metaKey

/** Keys with Ctrl, Alt or Command belong to the browser, but for the few that the key map names. */
function nameOf(press: KeyPress): string | null {
  const { key, code, shiftKey, altKey, ctrlKey, metaKey } = press
  const letter = latinLetter(key, code)
  const name = letter === null ? key : shiftKey ? `Shift+${letter.toUpperCase()}` : letter
  if (altKey) return null
  if (!ctrlKey && !metaKey) return name
  const isMod = isApple ? metaKey && !ctrlKey : ctrlKey && !metaKey
  if (!isMod) return null
  // Of a digit, Shift makes another sign on each layout.
  const digit = shiftKey ? /^Digit(\d)$/.exec(code)?.[1] : undefined
  if (digit !== undefined) return `Mod+Shift+${digit}`
  return `Mod+${letter === null || shiftKey ? name : letter.toUpperCase()}`
}

/** The letter of a key. On a Cyrillic, Greek or Arabic layout it is the one that is printed beside it. */
function latinLetter(key: string, code: string): string | null {
  if (/^[a-z]$/i.test(key)) return key.toLowerCase()
  return isForeignLetter(key) ? (/^Key([A-Z])$/.exec(code)?.[1]?.toLowerCase() ?? null) : null
}

const isForeignLetter = (key: string): boolean => /^\p{L}$/u.test(key)
