export const COMPOSER_ID = 'composer'
export const CONVERSATION_ID = 'conversation'
export const LIST_ID = 'list'
export const REPORTS_ID = 'reports'
export const SEARCH_ID = 'search'
export const SEARCH_FIELD_ID = 'search-field'
export const SETTINGS_ID = 'settings'
export const VISITORS_ID = 'visitors'
export const WALL_ID = 'wall'

/** What the palette leads to within a conversation. */
export const EDIT_VISITOR_ID = 'edit-visitor'
export const PERSON_NOTE_ID = 'person-note'
export const TAG_FIELD_ID = 'tag-field'
export const TAKE_BACK_ID = 'take-back'

/** The pages beside the lists, by the elements that hold them. */
export type PageId =
  | typeof REPORTS_ID
  | typeof SEARCH_ID
  | typeof SETTINGS_ID
  | typeof VISITORS_ID
  | typeof WALL_ID

/** The element of a conversation's row. */
export const rowId = (conversationId: string): string => `row-${conversationId}`

/** Puts the keyboard at an element, if it is there. */
export function focusElement(id: string): void {
  const element = document.getElementById(id)
  element?.focus()
  element?.scrollIntoView({ block: 'nearest' })
}

/** Whether somebody types in this element. */
export const isTextField = (target: EventTarget | null): target is HTMLElement =>
  target instanceof HTMLElement &&
  target.matches('textarea, select, input:not([type=checkbox], [type=radio])')

/** Whether an element does something with Enter by itself. */
export const isPressable = (target: EventTarget | null): boolean =>
  target instanceof Element &&
  target.closest('a, button, summary, input, select, textarea') !== null

/** Whether something lies over the page and wants the keys for itself. */
export const isCovered = (): boolean =>
  document.querySelector('dialog[open], :popover-open') !== null
