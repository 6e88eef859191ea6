import { wordsIn } from '../i18n/words-in.ts'

const say = wordsIn('visitors', {
  here: 'On your sites now: {0}',
  nobody: 'Nobody to be seen',
  'nobody-lead':
    'Visitors with an open chat are shown here while they are on a site. Those who have not written are shown only where an owner has switched on “See who is on the site” under Privacy.',
  'opt-in': 'To the privacy settings',
  for: 'On the site for',
  visits: 'Visits',
  from: 'Came from',
  country: 'Country',
  countries: 'All countries',
  'country-unknown': 'Not known',
  'nobody-there': 'Nobody is there from this country now.',
  site: 'Site',
  open: 'Open conversation',
  start: 'Start a chat',
  say: 'Hello! Can I help you find something?',
  'say-to': 'What you say to {0}',
  how: 'The page shows it beside the chat button within half a minute. Whoever answers is yours.',
  shown: 'Shown to the visitor',
  'on-its-way': 'On its way',
})

/** What the page of visitors says; `{0}` is what is passed. */
export function words(key: Parameters<typeof say>[0], part: string | number = ''): string {
  return say(key).replace('{0}', String(part))
}
