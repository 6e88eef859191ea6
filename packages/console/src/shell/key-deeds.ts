import { blockChoice, spamChoice } from '../blocking/block-choices.ts'
import type { Conversation } from '@tealight/protocol'
import {
  pathOf,
  REPORTS_PATH,
  SEARCH_PATH,
  settingsPath,
  VISITORS_PATH,
  WALL_PATH,
} from '../routes/place.ts'
import type { ListPlace } from '../routes/use-place.ts'
import { takeNext } from '../state/claim-next.ts'
import type { Desk } from '../state/desk.ts'
import { mayGiveBack, maySnooze, mayTakeOver } from '../state/in-hands.ts'
import { mayHandOver } from '../state/may-hand-over.ts'
import { formatText } from '../writing/put-text.ts'
import { toggleDetails } from './details-toggle.ts'
import { COMPOSER_ID, focusElement, SEARCH_FIELD_ID } from './focus.ts'
import type { KeyDeed } from './key-map.ts'
import { rowDeeds } from './row-deeds.ts'
import { pathBack } from './way-back.ts'

/** What each shortcut does at this place. */
export function keyDeeds(
  desk: Desk,
  place: ListPlace,
  go: (path: string) => void,
): Record<KeyDeed, () => void> {
  const { list, conversationId } = place
  const conversation =
    conversationId === null ? undefined : desk.copy.conversations.value.get(conversationId)

  const row = rowDeeds(desk, conversationId)

  function back(): void {
    if (conversationId === null) return
    desk.cursor.value = conversationId
    go(pathBack(desk, list, conversationId))
  }

  function search(): void {
    if (document.getElementById(SEARCH_FIELD_ID)) return focusElement(SEARCH_FIELD_ID)
    desk.wayBack.value = { at: SEARCH_PATH, to: pathOf(list, conversationId) }
    go(SEARCH_PATH)
  }

  function write(what: 'answer' | 'note'): void {
    if (conversationId === null) return
    desk.writes.value = what
    // The field has to be there first.
    requestAnimationFrame(() => focusElement(COMPOSER_ID))
  }

  return {
    next: () => void row.move(1),
    previous: () => void row.move(-1),
    first: () => void row.end('first'),
    last: () => void row.end('last'),
    open: () => desk.cursor.value !== null && go(pathOf(list, desk.cursor.value)),
    filter: () => (desk.open.value = 'filter'),
    'save-view': () => (desk.open.value = 'view'),
    back,
    reply: () => write('answer'),
    claim: () => conversation && void desk.deeds.claim(conversation.id),
    resolve: () => {
      if (conversation === undefined) return
      const deed = conversation.status === 'resolved' ? desk.deeds.reopen : desk.deeds.resolve
      void deed(conversation.id)
    },
    give: () => {
      if (conversation && mayHandOver(conversation, desk.me.value)) desk.open.value = 'hand-over'
    },
    details: () => toggleDetails(desk),
    ...standing(desk, conversation),
    ...offered(desk, list, go),
    ...ways(go),
    note: () => write('note'),
    ...formats,
    availability: () => void desk.availability.toggle(),
    search,
    palette: () => (desk.open.value = 'palette'),
    help: () => (desk.open.value = 'keys'),
  }
}

/** What is done with what somebody writes. */
const formats = {
  bold: () => formatText('bold'),
  italics: () => formatText('italics'),
  code: () => formatText('code'),
  list: () => formatText('list'),
  numbers: () => formatText('numbers'),
  link: () => formatText('link'),
}

/** What is done about where a conversation stands. */
function standing(desk: Desk, conversation: Conversation | undefined) {
  const { deeds, me, open } = desk
  return {
    block: () => conversation && blockChoice(desk, conversation)?.run(),
    'report-spam': () => conversation && spamChoice(desk, conversation)?.run(),
    snooze() {
      if (conversation?.status === 'snoozed') void deeds.wake(conversation.id)
      else if (conversation && maySnooze(conversation, me.value)) open.value = 'snooze'
    },
    priority: () => conversation && (open.value = 'priority'),
    'give-back': () => {
      if (conversation && mayGiveBack(conversation, me.value)) void deeds.giveBack(conversation.id)
    },
    'take-over': () => {
      if (conversation && mayTakeOver(conversation, me.value)) void deeds.takeOver(conversation.id)
    },
    why: () => conversation && (open.value = 'why'),
  }
}

/** What is done with what waits, wherever one is. */
function offered(desk: Desk, list: ListPlace['list'], go: (path: string) => void) {
  const { deeds, offers } = desk
  const openMine = (id: string | null): void => {
    if (id !== null) go(pathOf('mine', id))
  }
  return {
    'claim-next': () => void takeNext(desk, list).then(openMine),
    accept: () => {
      const [offer] = offers.value
      if (offer) void deeds.claim(offer.id).then((isDone) => openMine(isDone ? offer.id : null))
    },
    decline: () => {
      const [offer] = offers.value
      if (offer) void deeds.decline(offer.id)
    },
  }
}

/** What leads somewhere, from wherever one is. */
function ways(go: (path: string) => void) {
  return {
    queue: () => go(pathOf('queue')),
    mine: () => go(pathOf('mine')),
    all: () => go(pathOf('all')),
    mentions: () => go(pathOf('mentions')),
    unassigned: () => go(pathOf('unassigned')),
    snoozed: () => go(pathOf('snoozed')),
    resolved: () => go(pathOf('resolved')),
    spam: () => go(pathOf('spam')),
    visitors: () => go(VISITORS_PATH),
    wall: () => go(WALL_PATH),
    reports: () => go(REPORTS_PATH),
    settings: () => go(settingsPath()),
  }
}
