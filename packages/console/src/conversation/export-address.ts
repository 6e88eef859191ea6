export const EXPORT_FORMATS = ['txt', 'html', 'csv', 'json'] as const

/** Where a conversation is given out as a file. */
export function exportAddress(
  conversationId: string,
  format: (typeof EXPORT_FORMATS)[number],
  hasNotes: boolean,
): string {
  const notes = hasNotes ? '&notes=1' : ''
  return `/v1/agent/conversations/${conversationId}/export?format=${format}${notes}`
}
