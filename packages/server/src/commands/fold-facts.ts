import type { ConversationRecord } from '../domain/entities.ts'
import { type FactState, NOTHING_YET } from '../domain/reports/facts.ts'
import { fold, type FoldedEntry } from '../domain/reports/fold.ts'
import { grouped } from '../domain/reports/grouped.ts'
import { ALWAYS, type OpenTime, openTimeOf } from '../domain/reports/open-time.ts'
import { settingsOf } from '../domain/site-settings.ts'
import type { ConversationKey } from '../store/journal.ts'
import type { Reads } from '../store/reads.ts'
import type { EntryStretch, FactMark, FactPage, FactStateRecord } from '../store/reports.ts'
import type { Store } from '../store/store.ts'

/** So few are written at once that nobody who sends a message waits for it. */
const CONVERSATIONS_AT_ONCE = 50
const ENTRIES_AT_ONCE = 1_000

/**
 * Makes facts of what has changed since some were made last, a page of it. The page counts only if nobody else has
 * written one meanwhile; where the program is ended in between, it is made again.
 *
 * @returns whether there was no more to make.
 */
export async function foldFacts(store: Store, workspaceId: string): Promise<boolean> {
  const reads = store.reads(workspaceId)
  const [mark, upTo] = await Promise.all([reads.reports.mark(), reads.rev()])
  if (mark.rev >= upTo) return true
  const conversations = await reads.reports.changedSince(mark.rev, upTo, CONVERSATIONS_AT_ONCE)
  const { page, isCut } = await pageOf(reads, conversations)
  const isFull = conversations.length === CONVERSATIONS_AT_ONCE
  const reached = isFull ? (conversations.at(-1)?.rev ?? upTo) : upTo
  const next = { workspaceId, rev: isCut ? mark.rev : reached, step: mark.step + 1 }
  await writePage(store, page, mark, next)
  return next.rev >= upTo
}

function writePage(
  { journal }: Store,
  page: FactPage,
  mark: FactMark,
  next: FactMark,
): Promise<void> {
  return journal.write(mark.workspaceId, async (tx) => {
    const { step } = await tx.reports.mark(mark.workspaceId)
    if (step === mark.step) await tx.reports.write(page, next)
  })
}

/** What there is to write of these conversations; cut: some of their entries were left for the next time. */
async function pageOf(reads: Reads, conversations: readonly ConversationRecord[]) {
  const page: FactPage = { facts: [], states: [], moved: [], retagged: [], dropped: [] }
  if (conversations.length === 0) return { page, isCut: false }
  const counting = conversations.filter(({ spam }) => spam === null)
  page.dropped = conversations.filter(({ spam }) => spam !== null).map(keyOf)
  const known = await reads.reports.states(counting.map(({ id }) => id))
  const states = new Map(known.map((state) => [state.conversationId, state]))
  const unseen = counting.flatMap(({ id }) => unseenOf(id, states.get(id)?.state))
  const found = await reads.reports.entriesIn(unseen, ENTRIES_AT_ONCE)
  const entries = grouped(found, ({ conversationId }) => conversationId)
  const openTimes = await openTimesOf(reads, counting)
  for (const conversation of counting) {
    const { id, siteId } = conversation
    const openTime = openTimes.get(siteId) ?? ALWAYS
    add(page, { conversation, openTime, before: states.get(id), entries: entries.get(id) ?? [] })
  }
  return { page, isCut: found.length === ENTRIES_AT_ONCE }
}

/** What was said since, and what may have changed: the entry of a rating. */
function unseenOf(conversationId: string, state: FactState = NOTHING_YET): EntryStretch[] {
  const { seq, rated } = state
  const since = { conversationId, after: seq, upTo: Number.MAX_SAFE_INTEGER }
  return rated === null
    ? [since]
    : [{ conversationId, after: rated.place - 1, upTo: rated.place }, since]
}

async function openTimesOf(reads: Reads, conversations: readonly ConversationRecord[]) {
  const siteIds = [...new Set(conversations.map(({ siteId }) => siteId))]
  const sites = await Promise.all(siteIds.map((id) => reads.site(id)))
  return new Map(
    sites.flatMap((site) => (site ? [[site.id, openTimeOf(settingsOf(site).hours)] as const] : [])),
  )
}

function keyOf({ workspaceId, id: conversationId }: ConversationRecord): ConversationKey {
  return { workspaceId, conversationId }
}

interface Folded {
  conversation: ConversationRecord
  openTime: OpenTime
  before: FactStateRecord | undefined
  entries: readonly FoldedEntry[]
}

function add(page: FactPage, { conversation, openTime, before, entries }: Folded): void {
  const { workspaceId, id: conversationId, siteId, teamId, tagIds } = conversation
  const about = { workspaceId, conversationId, siteId, teamId, openTime }
  const { state, facts } = fold(about, before?.state ?? NOTHING_YET, entries)
  const after = { workspaceId, conversationId, state, teamId, tagIds }
  const isMoved = before !== undefined && before.teamId !== teamId
  const isRetagged = (before?.tagIds ?? []).join() !== tagIds.join()
  page.facts.push(...facts)
  if (isMoved) page.moved.push(after)
  if (isRetagged) page.retagged.push(after)
  if (entries.length > 0 || isMoved || isRetagged) page.states.push(after)
}
