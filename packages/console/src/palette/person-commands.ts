import type { Conversation } from '@tealight/protocol'
import type { IconName } from '../design/icon.tsx'
import { t } from '../i18n/language.ts'
import { goOnInNewest, severalOf } from '../people/go-on.ts'
import { splitOff } from '../people/split-off.ts'
import { words } from '../people/words.ts'
import { showDetails } from '../shell/details-toggle.ts'
import { EDIT_VISITOR_ID, focusElement, PERSON_NOTE_ID, TAG_FIELD_ID } from '../shell/focus.ts'
import { visitorName } from '../state/visitor-name.ts'
import type { Entry, Standing } from './entry.ts'

/** What can be done about the visitor of an open conversation. */
export function personCommands(standing: Standing, conversation: Conversation): Entry[] {
  const { desk, place, go } = standing
  const { visitorId } = conversation
  const several = severalOf(desk, visitorId)
  /** Something in the details, which have to be shown first. */
  const within = (id: string, icon: IconName, title: string, act: () => void): Entry => ({
    id,
    title,
    about: t('details.label'),
    face: { icon },
    run() {
      showDetails(desk)
      requestAnimationFrame(act)
    },
  })
  return [
    {
      id: 'merge',
      title: words('merge-other'),
      face: { icon: 'team' },
      run: () => void (desk.open.value = 'merge'),
    },
    ...identities(standing, visitorId),
    ...(several
      ? [
          {
            id: 'go-on',
            title: words('continue'),
            about: words('open'),
            face: { icon: 'reopen' } as const,
            run: () => void goOnInNewest(desk, several, place.list, go),
          },
        ]
      : []),
    within('edit-visitor', 'mine', `${t('details.visitor')}: ${t('details.edit')}`, () =>
      document.getElementById(EDIT_VISITOR_ID)?.click(),
    ),
    within('person-note', 'note', words('notes'), () => focusElement(PERSON_NOTE_ID)),
    within('tag-field', 'tag', t('details.tag-add'), () => focusElement(TAG_FIELD_ID)),
  ]
}

/** Those who were merged into one person, each with the way back. */
function identities({ desk }: Standing, visitorId: string): Entry[] {
  const known = desk.copy.visitors.value
  const keptId = known.get(visitorId)?.mergedInto ?? visitorId
  return [...known.values()]
    .filter(({ mergedInto }) => mergedInto === keptId)
    .map((visitor) => ({
      id: `split:${visitor.id}`,
      title: `${words('split')}: ${visitorName(visitor)}`,
      face: { icon: 'team' },
      run: () => void splitOff(desk, visitor.id),
    }))
}
