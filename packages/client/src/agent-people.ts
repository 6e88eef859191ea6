import type { AddPersonNote, Person } from '@tealight/protocol'
import type { AgentClient } from './agent-client.ts'
import type { Result } from './result.ts'

type Changing = Pick<AgentClient, 'change'>

/** Names a note on a person. */
export interface PersonNoteName {
  visitorId: string
  id: string
}

/** What is known of a person beside any conversation. It is no part of the copy: their visitors' revs tell when it is another. */
export function loadPerson(
  { ask }: Pick<AgentClient, 'ask'>,
  visitorId: string,
): Promise<Result<Person>> {
  return ask('GET', `/agent/visitors/${visitorId}/person`)
}

/** Writes about a person, for colleagues alone. */
export function addPersonNote(
  { change }: Changing,
  visitorId: string,
  note: AddPersonNote,
): Promise<Result<void>> {
  return change('POST', `/agent/visitors/${visitorId}/notes`, note)
}

/** Puts another text in place of an own note's. */
export function editPersonNote(
  { change }: Changing,
  name: PersonNoteName,
  text: string,
): Promise<Result<void>> {
  return change('PATCH', pathOf(name), { text })
}

/** Takes a note away: an own one, or any for whoever leads. */
export function erasePersonNote({ change }: Changing, name: PersonNoteName): Promise<Result<void>> {
  return change('DELETE', pathOf(name))
}

/** A visitor is the same person as another one: agents see them as that one. Their devices notice nothing. */
export function mergeVisitor(
  { change }: Changing,
  visitorId: string,
  into: string,
): Promise<Result<void>> {
  return change('PUT', `/agent/visitors/${visitorId}/merger`, { into })
}

/** A visitor who was merged is somebody else after all. */
export function splitVisitor({ change }: Changing, visitorId: string): Promise<Result<void>> {
  return change('DELETE', `/agent/visitors/${visitorId}/merger`)
}

/** A conversation is resolved because it goes on in a newer one of the same visitor. */
export function continueConversation(
  { change }: Changing,
  conversationId: string,
  nextId: string,
): Promise<Result<void>> {
  return change('PUT', `/agent/conversations/${conversationId}/continuation`, { in: nextId })
}

function pathOf({ visitorId, id }: PersonNoteName): string {
  return `/agent/visitors/${visitorId}/notes/${id}`
}
