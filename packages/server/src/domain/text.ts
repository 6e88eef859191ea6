/**
 * Text as it is kept: line breaks are LF, composed characters are composed (NFC), and control characters are gone:
 * PostgreSQL can't store NUL, and the others do nothing in a chat but break terminals and exports. Characters that
 * turn the direction of text stay: people need them, and whoever shows a text isolates it.
 */
export function normaliseText(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g, '')
    .toWellFormed()
    .normalize('NFC')
}

/** Whether nothing of a text can be seen. */
export function isBlank(text: string): boolean {
  return !/[^\s\p{Cf}]/u.test(text)
}
