import { t } from '../i18n/language.ts'
import { wordsIn } from '../i18n/words-in.ts'
import { ENGLISH, type NotificationWords } from './worded.ts'

const { visitor, ...english } = ENGLISH

/** What notifications say. */
export const words = wordsIn('alerts', {
  ...english,
  mute: 'Mute sounds',
  unmute: 'Sounds on',
  'held-back': 'There was news, but your browser plays no sound before you click on this page.',
})

export function notificationWords(): NotificationWords {
  return {
    offered: words('offered'),
    given: words('given'),
    called: words('called'),
    message: words('message'),
    waiting: words('waiting'),
    several: words('several'),
    visitor: t('visitor.anonymous', { label: '' }).trim(),
  }
}
