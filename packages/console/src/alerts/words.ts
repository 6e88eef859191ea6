import type { NewsKind } from '@tealight/protocol'
import { wordsIn } from '../i18n/words-in.ts'

/** What notifications say. */
export const words = wordsIn('alerts', {
  offered: 'A conversation is offered to you',
  given: 'A conversation was given to you',
  called: 'A colleague calls you',
  message: 'New message',
  waiting: 'A conversation waits in your queue',
  several: 'Conversations that want you: {count}',
  mute: 'Mute sounds',
  unmute: 'Sounds on',
  'held-back': 'There was news, but your browser plays no sound before you click on this page.',
})

/** The words that a notification is put together from. */
export type NotificationWords = Readonly<Record<NewsKind | 'several', string>>

export function notificationWords(): NotificationWords {
  const [offered, given, called] = [words('offered'), words('given'), words('called')]
  const [message, waiting, several] = [words('message'), words('waiting'), words('several')]
  return { offered, given, called, message, waiting, several }
}
