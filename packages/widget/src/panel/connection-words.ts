import type { StreamStatus } from '@tealight/client'
import type { Words } from '../i18n/en.ts'

/** What to say about the connection; nothing while it works, or while it is only being made. */
export function connectionWords(status: StreamStatus, words: Words, now: number): string {
  switch (status.kind) {
    case 'idle':
    case 'live':
      return ''
    case 'connecting':
      return status.attempt > 1 ? words.connecting : ''
    case 'waiting': {
      if (status.offline) return words.offline
      const seconds = Math.ceil((status.retryAt - now) / 1000)
      return seconds > 1 ? words.retryIn(seconds) : words.reconnecting
    }
    case 'stopped':
      return status.refusal === 'unsupported-protocol' ? words.reload : words.stopped
  }
}
