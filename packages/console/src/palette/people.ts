import { t } from '../i18n/language.ts'
import { pathOf, searchPath } from '../routes/place.ts'
import type { Found } from '../search/found.ts'
import { openVisitor } from '../state/open-visitor.ts'
import { visitorPerson } from '../state/visitor-name.ts'
import type { Entry, Standing } from './entry.ts'
import { words } from './words.ts'

/** The colleagues: what they answer is searched. */
export function agentEntries({ desk, go }: Standing): Entry[] {
  const { copy, me } = desk
  return [...copy.agents.value.values()].map(({ id, name, email }) => ({
    id: `agent:${id}`,
    title: id === me.value?.id ? t('team.you', { name }) : name,
    about: `${words('agent')} · ${email}`,
    face: { person: { id, name, label: name } },
    run: () => go(searchPath(`agent:"${name.replaceAll('"', '')}" `)),
  }))
}

/** The conversations that the console has, by the names of their visitors. */
export function conversationEntries({ desk, go }: Standing): Entry[] {
  const { conversations, visitors } = desk.copy
  return [...conversations.value.values()]
    .sort((a, b) => (b.lastMessage?.at ?? b.createdAt) - (a.lastMessage?.at ?? a.createdAt))
    .map(({ id, visitorId, status, lastMessage }) => {
      const person = visitorPerson(visitorId, visitors.value.get(visitorId))
      return {
        id: `conversation:${id}`,
        title: person.name,
        about: [t(`list.status-${status}`), lastMessage?.excerpt].filter(Boolean).join(' · '),
        face: { person },
        run: () => go(pathOf('all', id)),
      }
    })
}

/** Visitors whom the server knows by this name. */
export function visitorEntries({ desk, go }: Standing, shown: Found | null): Entry[] {
  return (shown?.people ?? []).map((id) => {
    const visitor = shown?.visitors.get(id)
    const person = visitorPerson(id, visitor)
    const reach = visitor?.email ?? visitor?.phone
    return {
      id: `visitor:${id}`,
      title: person.name,
      about: reach ? `${words('visitor')} · ${reach}` : words('visitor'),
      face: { person },
      async run() {
        const conversationId = await openVisitor(desk, id)
        if (conversationId !== null) go(pathOf('all', conversationId))
      },
    }
  })
}
