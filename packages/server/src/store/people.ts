import type { PersonNoteRecord, VisitorRecord, VisitRecord } from '../domain/entities.ts'
import type { InWorkspace } from './journal.ts'

/*
 * What agents know of a person beside any conversation: visits, notes, and who else they are.
 */

/** Names a visitor with the workspace that it must belong to. */
export interface VisitorKey extends InWorkspace {
  visitorId: string
}

/** The part of a transaction that is about people. */
export interface PeopleTx {
  visitor(key: VisitorKey): Promise<VisitorRecord | null>
  /** Who was merged into a visitor. */
  mergedInto(key: VisitorKey): Promise<VisitorRecord[]>
  /** Those that there are, in any order. */
  visits(keys: readonly VisitorKey[]): Promise<VisitRecord[]>
  putVisits(visits: readonly VisitRecord[]): Promise<void>
  /** Takes away what was heard of last before this time. */
  forgetVisits(workspaceId: string, before: number): Promise<void>
  /** What was written about one visitor, in any order. */
  notes(key: VisitorKey): Promise<PersonNoteRecord[]>
  putNote(note: PersonNoteRecord): Promise<void>
  removeNote(note: Pick<PersonNoteRecord, 'workspaceId' | 'visitorId' | 'id'>): Promise<void>
  /** Gives the notes on a visitor who is nobody any more to another one, and takes the visit away. */
  moveTo(into: VisitorKey, from: VisitorKey): Promise<void>
}

/** The part of the reads of a workspace that is about people. */
export interface PeopleReads {
  mergedInto(visitorId: string): Promise<VisitorRecord[]>
  /** Everybody who is the same person as one of these. */
  samePersons(visitorIds: readonly string[]): Promise<string[]>
  visits(visitorIds: readonly string[]): Promise<VisitRecord[]>
  /** What was written about any of them, the newest first. */
  notes(visitorIds: readonly string[]): Promise<PersonNoteRecord[]>
  /** Some of those who have one of these e-mail addresses, in whatever case. */
  byEmail(emails: readonly string[]): Promise<VisitorRecord[]>
  /** Some of those whom one of the sites has proved to have one of these user ids. */
  byUserId(externalIds: readonly string[]): Promise<VisitorRecord[]>
}
