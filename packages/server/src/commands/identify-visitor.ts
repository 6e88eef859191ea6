import type { ChangedAttributes, Refusal } from '@tealight/protocol'
import type { SignedPerson } from '../auth/identity.ts'
import type { Bearer, VisitorRecord } from '../domain/entities.ts'
import { longerOf } from '../domain/block.ts'
import { known, stranger } from '../domain/visitor.ts'
import type { Journal, TokenKey, Tx } from '../store/journal.ts'
import { endTalks } from './block-visitor.ts'
import { openTranscript } from './transcript.ts'
import { inherit } from './inherit.ts'

/** Whom the site's backend has proved to be behind a token. */
export interface Identification extends TokenKey {
  person: SignedPerson
  attributes: ChangedAttributes | undefined
  language: string
}

export type Identified =
  | {
      ok: true
      visitor: VisitorRecord
      /** Who the bearer was until now: its streams show what nobody says any more. Null: the same, or nobody. */
      wasId: string | null
    }
  | { ok: false; refusal: Refusal }

/**
 * The bearer of a token is somebody whom the site knows. What was said before, by nobody in particular, is that person's
 * from now on; but what one person has said never becomes another one's.
 */
export function identifyVisitor(journal: Journal, asked: Identification): Promise<Identified> {
  return journal.write(asked.workspaceId, async (tx) => {
    const { workspaceId, siteId } = asked
    const { externalId } = asked.person
    const [bearer] = await tx.bearers([asked])
    const was = bearer?.visitor ?? null
    if (was !== null && was.externalId !== null && was.externalId !== externalId)
      return { ok: false, refusal: 'identified-as-another' }
    const found = await tx.person({ workspaceId, siteId, externalId })
    const before = found ?? was ?? stranger(asked, tx.now)
    const told = known(before, { ...asked.person, attributes: asked.attributes })
    const isSame = was?.id === told.id
    if (isSame && told === found) return { ok: true, visitor: told, wasId: null }
    const block = longerOf(told.block, was?.block ?? null)
    const visitor = { ...told, externalId, block }
    tx.put('visitor', visitor)
    if (isSame) return { ok: true, visitor, wasId: null }
    await become(tx, asked, bearer ?? null, visitor)
    if (block !== told.block) await endAll(tx, visitor)
    return { ok: true, visitor, wasId: was?.id ?? null }
  })
}

/** Who proves to be somebody brings a block along: what goes on with that person elsewhere is over. */
async function endAll(tx: Tx, visitor: VisitorRecord): Promise<void> {
  const transcript = await openTranscript(tx, [])
  await endTalks(tx, transcript, visitor)
  await transcript.put()
}

/** Gives the token, and all that its bearer has said, to the person. */
async function become(
  tx: Tx,
  { workspaceId, siteId, tokenHash }: TokenKey,
  bearer: Bearer | null,
  visitor: VisitorRecord,
): Promise<void> {
  if (bearer !== null) await inherit(tx, bearer.visitor, visitor)
  const moved = bearer === null ? [] : await tx.mergeVisitor(bearer.visitor, visitor)
  for (const conversation of moved)
    tx.put('conversation', { ...conversation, step: conversation.step + 1 })
  const { network = null, networkUntil = null } = bearer?.token ?? {}
  const key = { siteId, tokenHash, workspaceId }
  const since = { sinceRev: visitor.rev, network, networkUntil }
  await tx.putTokens([{ ...key, visitorId: visitor.id, ...since }])
}
