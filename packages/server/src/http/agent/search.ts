import { searchSchema } from '@tealight/protocol/schemas'
import { Hono } from 'hono'
import { searchTranscripts } from '../../delivery/search-transcripts.ts'
import { readPart } from '../body.ts'
import type { AgentEnv, House } from '../env.ts'

/** Searching all that was ever said. */
export function searchRoutes({ store }: House) {
  return new Hono<AgentEnv>().get('/search', async (c) => {
    const { q, before = null, zone } = readPart(searchSchema, 'query', c.req.query())
    const { id: agentId, workspaceId } = c.var.agent
    const asked = { typed: q, agentId, zone, before }
    return c.json(await searchTranscripts(store.reads(workspaceId), asked))
  })
}
