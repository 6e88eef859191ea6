import type { Conversation } from '@tealight/protocol'
import type { IconName } from '../design/icon.tsx'
import { blockChoice, spamChoice } from '../blocking/block-choices.ts'
import { t } from '../i18n/language.ts'
import { words as filterWords } from '../lists/filters/words.ts'
import { nameOf } from '../lists/list-names.ts'
import { baseOf } from '../routes/list-address.ts'
import { pathOf } from '../routes/place.ts'
import { COMPOSER_ID } from '../shell/focus.ts'
import { keyDeeds } from '../shell/key-deeds.ts'
import { KEY_MAP, type KeyDeed } from '../shell/key-map.ts'
import type { Desk } from '../state/desk.ts'
import { mayGiveBack, maySnooze, mayTakeOver } from '../state/in-hands.ts'
import { mayHandOver } from '../state/may-hand-over.ts'
import { choicesAt } from './choices.ts'
import { conversationCommands } from './conversation-commands.ts'
import type { Entry, Standing } from './entry.ts'
import { personCommands } from './person-commands.ts'

/** Everything that can be done here: what has a shortcut, and what has none. */
export function commandsAt(standing: Standing): Entry[] {
  const { desk, place } = standing
  const conversation = desk.copy.conversations.value.get(place.conversationId ?? '')
  return [
    ...deedsAt(standing),
    ...(conversation ? conversationCommands(standing, conversation) : []),
    ...(conversation ? personCommands(standing, conversation) : []),
    ...listsAt(standing),
    ...choicesAt(standing),
  ]
}

/** Those that only make sense for a hand on the keys. */
const MOVES: ReadonlySet<KeyDeed> = new Set([
  'next',
  'previous',
  'first',
  'last',
  'open',
  'back',
  'palette',
])

function deedsAt({ desk, place, go }: Standing): Entry[] {
  const conversation = desk.copy.conversations.value.get(place.conversationId ?? '')
  const deeds = keyDeeds(desk, place, go)
  return KEY_MAP.flatMap(({ deed, keys, words, group }): Entry[] => {
    if (MOVES.has(deed) || (group === 'conversation' && conversation === undefined)) return []
    if (group === 'writing' && document.getElementById(COMPOSER_ID) === null) return []
    if (!isOffered(deed, desk, conversation)) return []
    const choice = choiceOf(deed, desk, conversation)
    const isReopening = deed === 'resolve' && conversation?.status === 'resolved'
    const title =
      deed === 'resolve'
        ? t(`conversation.${isReopening ? 'reopen' : 'resolve'}`)
        : t(choice?.words ?? (deed === 'help' ? 'account.keys' : words))
    const icon = isReopening ? 'reopen' : (ICONS[deed] ?? 'keyboard')
    return [{ id: `deed:${deed}`, title, face: { icon }, keys: keys[0], run: deeds[deed] }]
  })
}

/** What is offered about a nuisance depends on whether it was done before. */
function choiceOf(deed: KeyDeed, desk: Desk, conversation: Conversation | undefined) {
  if (conversation === undefined) return null
  if (deed === 'block') return blockChoice(desk, conversation)
  return deed === 'report-spam' ? spamChoice(desk, conversation) : null
}

function isOffered(deed: KeyDeed, desk: Desk, conversation: Conversation | undefined): boolean {
  const { me, mayManage, offers } = desk
  switch (deed) {
    case 'claim':
      return conversation?.status === 'queued'
    case 'resolve':
      return (
        conversation?.status === 'resolved' ||
        (conversation?.status === 'open' &&
          (conversation.assigneeId === me.value?.id || mayManage.value))
      )
    case 'reply':
      return conversation?.status === 'queued' || conversation?.assigneeId === me.value?.id
    case 'give':
      return conversation !== undefined && mayHandOver(conversation, me.value)
    case 'snooze':
      return conversation !== undefined && maySnooze(conversation, me.value)
    case 'give-back':
      return conversation !== undefined && mayGiveBack(conversation, me.value)
    case 'take-over':
      return conversation !== undefined && mayTakeOver(conversation, me.value)
    case 'block':
    case 'report-spam':
      return choiceOf(deed, desk, conversation) !== null
    case 'accept':
    case 'decline':
      return offers.value.length > 0
    case 'wall':
    case 'settings':
      return mayManage.value
    default:
      return true
  }
}

const ICONS: Partial<Record<KeyDeed, IconName>> = {
  queue: 'queue',
  mentions: 'mentions',
  unassigned: 'list',
  snoozed: 'list',
  resolved: 'list',
  spam: 'list',
  block: 'block',
  'report-spam': 'spam',
  filter: 'filter',
  'save-view': 'filter',
  note: 'note',
  mine: 'mine',
  all: 'all',
  visitors: 'globe',
  wall: 'team',
  reports: 'chart',
  settings: 'settings',
  search: 'search',
  claim: 'hand',
  resolve: 'check',
  reply: 'send',
  give: 'give',
  details: 'details',
  availability: 'mine',
  snooze: 'snooze',
  priority: 'priority-high',
  'give-back': 'queue',
  'take-over': 'hand',
  why: 'why',
  bold: 'bold',
  italics: 'italics',
  code: 'code',
  list: 'list',
  numbers: 'numbers',
  link: 'link',
  'claim-next': 'hand',
  accept: 'hand',
  decline: 'close',
}

/** The lists that somebody made: the teams', and the saved views. */
function listsAt({ desk: { copy }, place, go }: Standing): Entry[] {
  const whole = baseOf(place.list)
  const entry = (list: string, icon: IconName): Entry => ({
    id: `list:${list}`,
    title: nameOf(list, copy),
    about: t('nav.label'),
    face: { icon },
    run: () => go(pathOf(list)),
  })
  const clear: Entry = {
    id: 'clear-filters',
    title: filterWords('clear'),
    face: { icon: 'filter' },
    run: () => go(pathOf(whole, place.conversationId)),
  }
  return [
    ...(whole === place.list ? [] : [clear]),
    ...[...copy.teams.value.keys()].map((id) => entry(`team/${id}`, 'mine')),
    ...copy.views.value.map(({ id }) => entry(`view/${id}`, 'filter')),
  ]
}
