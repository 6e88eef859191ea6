import { addTagSchema, idSchema, setTagsSchema } from '@tealight/protocol/schemas'
import { Hono } from 'hono'
import { addTag, setTags } from '../../commands/keep-tags.ts'
import { agentView, conversationView } from '../../delivery/agent-view.ts'
import { readBody, readPart } from '../body.ts'
import type { AgentEnv, House } from '../env.ts'
import { Refused } from '../errors.ts'

/** Any agent makes tags and puts them on conversations. */
export function tagRoutes({ store: { journal } }: House) {
  return new Hono<AgentEnv>()
    .post('/tags', async (c) => {
      const tag = await readBody(c, addTagSchema)
      const outcome = await addTag(journal, c.var.agent.workspaceId, tag)
      if (!outcome.ok) throw new Refused(outcome.refusal)
      const changes = [agentView({ kind: 'tag', record: outcome.tag })]
      return c.json({ changes }, outcome.isNew ? 201 : 200)
    })
    .put('/conversations/:id/tags', async (c) => {
      const { tagIds } = await readBody(c, setTagsSchema)
      const id = readPart(idSchema, 'id', c.req.param('id'))
      const conversation = await setTags(journal, c.var.agent, id, tagIds)
      if (conversation === null) throw new Refused('not-found')
      return c.json({ changes: [conversationView(conversation)] })
    })
}
