import type { MessageKey } from '../i18n/catalogue.ts'

/** Every shortcut: what it does, its keys, and where the key map shows it. */
export const KEY_MAP = [
  { deed: 'next', keys: ['j', 'ArrowDown'], group: 'lists', words: 'keys.next' },
  { deed: 'previous', keys: ['k', 'ArrowUp'], group: 'lists', words: 'keys.previous' },
  { deed: 'open', keys: ['Enter'], group: 'lists', words: 'keys.open' },
  { deed: 'back', keys: ['Escape'], group: 'lists', words: 'keys.back' },
  { deed: 'reply', keys: ['r', '/'], group: 'conversation', words: 'keys.reply' },
  { deed: 'claim', keys: ['c'], group: 'conversation', words: 'keys.claim' },
  { deed: 'resolve', keys: ['e', 'Shift+R'], group: 'conversation', words: 'keys.resolve' },
  { deed: 'details', keys: ['i'], group: 'conversation', words: 'keys.details' },
  { deed: 'queue', keys: ['1'], group: 'everywhere', words: 'keys.queue' },
  { deed: 'mine', keys: ['2'], group: 'everywhere', words: 'keys.mine' },
  { deed: 'all', keys: ['3'], group: 'everywhere', words: 'keys.all' },
  { deed: 'mentions', keys: ['5'], group: 'everywhere', words: 'keys.mentions' },
  { deed: 'note', keys: ['n'], group: 'conversation', words: 'keys.note' },
  { deed: 'visitors', keys: ['4'], group: 'everywhere', words: 'keys.visitors' },
  { deed: 'help', keys: ['?'], group: 'everywhere', words: 'keys.help' },
] as const satisfies readonly {
  deed: string
  keys: readonly string[]
  group: KeyGroup
  words: MessageKey
}[]

export const KEY_GROUPS = ['lists', 'conversation', 'everywhere'] as const

export type KeyGroup = (typeof KEY_GROUPS)[number]
export type KeyDeed = (typeof KEY_MAP)[number]['deed']

/** What was pressed, as far as the key map cares. */
export type KeyPress = Pick<
  KeyboardEvent,
  'key' | 'code' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey'
>

/** The deed of a key press, or null. Keys with Ctrl, Alt or Command belong to the browser. */
export function deedOf(press: KeyPress): KeyDeed | null {
  if (press.ctrlKey || press.metaKey || press.altKey) return null
  const name = nameOf(press)
  return KEY_MAP.find(({ keys }) => keys.some((key) => key === name))?.deed ?? null
}

/** Whether a key makes a character: those belong to whatever field somebody types in. */
export const isCharacter = (press: KeyPress): boolean => /^.$/u.test(press.key)

function nameOf({ key, code, shiftKey }: KeyPress): string {
  const letter = latinLetter(key, code)
  if (letter === null) return key
  return shiftKey ? `Shift+${letter.toUpperCase()}` : letter
}

/** The letter of a key. On a Cyrillic, Greek or Arabic layout it is the one that is printed beside it. */
function latinLetter(key: string, code: string): string | null {
  if (/^[a-z]$/i.test(key)) return key.toLowerCase()
  return isForeignLetter(key) ? (/^Key([A-Z])$/.exec(code)?.[1]?.toLowerCase() ?? null) : null
}

const isForeignLetter = (key: string): boolean => /^\p{L}$/u.test(key)
