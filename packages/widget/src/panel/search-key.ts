/** Whether somebody presses Ctrl+F, or Command+F. It may be a key that was told again: see `keys.ts`. */
export function isSearchKey(event: Event): boolean {
  const { key, ctrlKey, metaKey, shiftKey, altKey }: Partial<KeyboardEvent> = event
  return /^f$/i.test(key ?? '') && !shiftKey && !altKey && !!(ctrlKey || metaKey)
}
