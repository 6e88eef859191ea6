import type { Conversation } from '@tealight/protocol'
import type { VNode } from 'preact'
import { t } from '../i18n/language.ts'
import { refusalWords } from '../i18n/refusal-words.ts'
import type { ListAddress } from '../routes/list-address.ts'
import { Identities } from './identities.tsx'
import { OtherConversations } from './other-conversations.tsx'
import { PersonNotes } from './person-notes.tsx'
import { SeenPages } from './seen-pages.tsx'
import { usePerson } from './use-person.ts'
import { VisitFacts } from './visit-facts.tsx'

export interface AboutPersonProps {
  list: ListAddress
  conversation: Conversation
}

/** What is known of the visitor beside this conversation. */
export function AboutPerson({ list, conversation }: AboutPersonProps): VNode {
  const { visitorId } = conversation
  const { person, failure, retry } = usePerson(visitorId)
  if (person === null) {
    return (
      <section class="person-coming" aria-busy={failure === null}>
        {failure && (
          <>
            <p>{refusalWords(failure)}</p>
            <button type="button" class="button is-small" onClick={retry}>
              {t('list.retry')}
            </button>
          </>
        )}
      </section>
    )
  }
  const ids = person.identities.map(({ visitor }) => visitor.id)
  const here = person.identities.find(({ visitor }) => visitor.id === visitorId)
  return (
    <>
      <VisitFacts visit={here?.visit ?? null} ids={ids} />
      <SeenPages pages={person.pages} kept={here?.pagesKept ?? 'kept'} />
      <PersonNotes visitorId={visitorId} notes={person.notes} />
      <Identities person={person} visitorId={visitorId} />
      <OtherConversations list={list} conversation={conversation} ids={ids} />
    </>
  )
}
