import { exportFormatSchema, idSchema } from '@tealight/protocol/schemas'
import { Hono } from 'hono'
import { identitiesOf } from '../../../delivery/person.ts'
import type { ConversationRecord, MessageRecord } from '../../../domain/entities.ts'
import type { Reads } from '../../../store/reads.ts'
import { readPart } from '../../body.ts'
import type { AgentEnv, House } from '../../env.ts'
import { Refused } from '../../errors.ts'
import { FORMATS } from './formats.ts'
import { aboutRowsOf, type Exported, isForAgents, rowsOf } from './rows.ts'

const PAGE_SIZE = 1_000
/** Longer ones are cut at their beginning. */
const MESSAGES_MAX = 20_000

/** A conversation as a file, for those who may read it. */
export function exportRoutes({ store }: House) {
  return new Hono<AgentEnv>().get('/conversations/:id/export', async (c) => {
    const id = readPart(idSchema, 'id', c.req.param('id'))
    const format = readPart(exportFormatSchema, 'format', c.req.query('format'))
    const reads = store.reads(c.var.agent.workspaceId)
    const conversation = await reads.conversation(id)
    if (conversation === null) throw new Refused('not-found')
    const { type, write } = FORMATS[format]
    c.header('Content-Type', `${type}; charset=utf-8`)
    c.header('Content-Disposition', `attachment; filename="conversation-${id}.${format}"`)
    // What a visitor wrote is text; should a browser ever show the file, nothing in it runs.
    c.header('Content-Security-Policy', "sandbox; default-src 'none'; style-src 'unsafe-inline'")
    return c.body(write(await gather(reads, conversation, c.req.query('notes') === '1')))
  })
}

async function gather(
  reads: Reads,
  { id, visitorId, siteId, createdAt }: ConversationRecord,
  hasNotes: boolean,
): Promise<Exported> {
  const person = await identitiesOf(reads, visitorId)
  const [site, messages, notes, about] = await Promise.all([
    reads.site(siteId),
    allMessages(reads, id),
    hasNotes ? reads.workplace.notes(id) : [],
    hasNotes ? reads.people.notes(person.map(({ id: one }) => one)) : [],
  ])
  const title = person.find(({ name }) => name !== null)?.name ?? 'Visitor'
  const shown = hasNotes ? messages : messages.filter((message) => !isForAgents(message))
  const rows = [...aboutRowsOf(about), ...rowsOf(title, shown, notes)]
  return { title, site: site?.name ?? '', startedAt: createdAt, rows }
}

async function allMessages(reads: Reads, id: string): Promise<MessageRecord[]> {
  let all: MessageRecord[] = []
  for (let beforeSeq = Number.MAX_SAFE_INTEGER; all.length < MESSAGES_MAX;) {
    const page = await reads.messages(id, { beforeSeq, limit: PAGE_SIZE })
    all = [...page, ...all]
    const oldest = page[0]
    if (oldest === undefined || page.length < PAGE_SIZE) break
    beforeSeq = oldest.seq
  }
  return all
}
