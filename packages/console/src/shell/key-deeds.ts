import type { ListName } from '@tealight/protocol'
import { pathOf, SEARCH_PATH, settingsPath, VISITORS_PATH } from '../routes/place.ts'
import type { ListPlace } from '../routes/use-place.ts'
import type { Desk } from '../state/desk.ts'
import { listOf, neighbour } from '../state/lists.ts'
import { mayHandOver } from '../state/may-hand-over.ts'
import { toggleDetails } from './details-toggle.ts'
import { COMPOSER_ID, focusElement, rowId, SEARCH_FIELD_ID } from './focus.ts'
import type { KeyDeed } from './key-map.ts'
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

  function move(step: 1 | -1): void {
    const ids = idsOf(desk, list)
    stand(neighbour(ids, desk.cursor.value ?? conversationId, step))
  }

  function stand(target: string | null | undefined): void {
    desk.cursor.value = target ?? null
    if (target) focusElement(rowId(target))
  }

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
    next: () => move(1),
    previous: () => move(-1),
    first: () => stand(idsOf(desk, list)[0]),
    last: () => stand(idsOf(desk, list).at(-1)),
    open: () => desk.cursor.value !== null && go(pathOf(list, desk.cursor.value)),
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
    ...ways(go),
    note: () => write('note'),
    availability: () => void desk.availability.toggle(),
    search,
    palette: () => (desk.open.value = 'palette'),
    help: () => (desk.open.value = 'keys'),
  }
}

/** What leads somewhere, from wherever one is. */
function ways(go: (path: string) => void) {
  return {
    queue: () => go(pathOf('queue')),
    mine: () => go(pathOf('mine')),
    all: () => go(pathOf('all')),
    mentions: () => go(pathOf('mentions')),
    visitors: () => go(VISITORS_PATH),
    settings: () => go(settingsPath()),
  }
}

function idsOf({ copy, me }: Desk, list: ListName): string[] {
  return listOf(list, copy.conversations.value.values(), me.value?.id ?? '').map(({ id }) => id)
}
