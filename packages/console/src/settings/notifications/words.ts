import { wordsIn } from '../../i18n/words-in.ts'

/** What is said about how one is told of news. */
export const words = wordsIn('notifications', {
  title: 'Notifications',
  help: 'How you hear of what happens while you look elsewhere. Your choices follow you from device to device.',
  here: 'In this browser',
  default: 'Your browser has not been asked whether it may show notifications.',
  granted: 'Your browser shows notifications.',
  denied:
    'Your browser blocks notifications. You can allow them in its settings for this site, mostly found beside the address.',
  unsupported:
    'This browser shows no notifications here. Most can if the address begins with https.',
  allow: 'Allow notifications',
  'show-one': 'Show one',
  sample: 'This is what a notification looks like.',
  push: 'Notify me here while the console is closed, too',
  'push-hint': 'By the push service of your browser, encrypted, and until you sign out.',
  'push-unsupported':
    'This browser can’t notify you while the console is closed. On an iPhone or iPad, add the console to the home screen first.',
  'push-failed': 'The push service of your browser could not be reached. Try again later.',
  volume: 'Volume',
  'held-back':
    'Your browser plays no sound on a page before you have clicked on it or pressed a key.',
  kinds: 'What you are told of',
  offered: 'A conversation is offered to me',
  given: 'A conversation is given to me',
  called: 'A colleague mentions me, or asks me to help',
  message: 'A visitor writes in a conversation of mine',
  waiting: 'A conversation waits in a queue of mine',
  sound: 'Sound',
  notice: 'Notification',
  try: 'Try it',
  previews: 'Show what was written',
  'previews-hint': 'Without it, a notification says who has written, and nothing more.',
  away: 'Tell me while I am away, too',
  quiet: 'Quiet hours',
  'quiet-hint': 'Nothing is told then, on any device.',
  days: 'Days',
  saved: 'Saved. It holds on all your devices.',
})
