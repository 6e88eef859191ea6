import type { Visitor } from '@tealight/protocol'
import { t } from '../i18n/language.ts'

/** What an agent calls a visitor: the name, or a friendly label that stays the same for the same visitor. */
export function visitorName(
  visitor: Pick<Visitor, 'id' | 'name' | 'mergedInto'> | undefined,
): string {
  if (visitor === undefined) return t('visitor.anonymous', { label: '' }).trim()
  return (
    visitor.name ??
    t('visitor.anonymous', { label: friendlyLabel(visitor.mergedInto ?? visitor.id) })
  )
}

/** Somebody in a conversation. */
export interface Person {
  id: string
  name: string
  /** What the avatar is drawn from: the name, or the friendly label without the word before it. */
  label: string
}

export function visitorPerson(id: string, visitor: Visitor | undefined): Person {
  return {
    id,
    name: visitorName(visitor),
    label: visitor?.name ?? friendlyLabel(visitor?.mergedInto ?? id),
  }
}

/** A number that is always the same for an id; spreads similar ids far apart (FNV-1a). */
export function hashOf(id: string): number {
  let hash = 0x811c9dc5
  for (const character of id) hash = Math.imul(hash ^ character.charCodeAt(0), 0x01000193)
  return hash >>> 0
}

function friendlyLabel(id: string): string {
  const animals = t('visitor.animals').split('|')
  const hash = hashOf(id)
  return `${animals[hash % animals.length]} ${10 + (Math.floor(hash / animals.length) % 90)}`
}
