import type { Reply } from '@tealight/protocol'
import {
  addReplySchema,
  editReplySchema,
  idSchema,
  takeReplyFileSchema,
} from '@tealight/protocol/schemas'
import { Hono } from 'hono'
import { addReply, countReply, editReply, removeReply } from '../../commands/keep-replies.ts'
import { takeReplyFile } from '../../commands/reply-files.ts'
import type { ReplyRecord } from '../../domain/entities.ts'
import { readBody, readPart } from '../body.ts'
import type { AgentEnv, Asked, House } from '../env.ts'
import { Refused } from '../errors.ts'
import { progressOf } from '../files.ts'

/** Canned replies: everybody's, and the agent's own. */
export function replyRoutes({ store }: House) {
  const { journal } = store
  return new Hono<AgentEnv>()
    .get('/replies', async (c) => {
      const { workspaceId, id } = c.var.agent
      const replies = await store.reads(workspaceId).workplace.replies(id)
      return c.json({ replies: replies.map(replyView) })
    })
    .post('/replies', async (c) => {
      const outcome = await addReply(journal, c.var.agent, await readBody(c, addReplySchema))
      if (!outcome.ok) throw new Refused(outcome.refusal)
      return c.json({ replies: [replyView(outcome.reply)] }, outcome.isNew ? 201 : 200)
    })
    .patch('/replies/:id', async (c) => {
      const edit = await readBody(c, editReplySchema)
      const outcome = await editReply(journal, c.var.agent, readId(c), edit)
      if (!outcome.ok) throw new Refused(outcome.refusal)
      return c.json({ replies: [replyView(outcome.reply)] })
    })
    .delete('/replies/:id', async (c) => {
      const outcome = await removeReply(journal, c.var.agent, readId(c))
      if (!outcome.ok) throw new Refused(outcome.refusal)
      return c.body(null, 204)
    })
    .post('/replies/:id/files', async (c) => {
      const wanted = await readBody(c, takeReplyFileSchema)
      const outcome = await takeReplyFile(journal, c.var.agent, { replyId: readId(c), ...wanted })
      if (!outcome.ok) throw new Refused(outcome.refusal)
      return c.json(progressOf(outcome.file.bytes, outcome.file))
    })
    .post('/replies/:id/uses', async (c) => {
      if (!(await countReply(journal, c.var.agent, readId(c)))) throw new Refused('not-found')
      return c.body(null, 204)
    })
}

function readId({ req }: Asked<AgentEnv>): string {
  return readPart(idSchema, 'id', req.param('id'))
}

function replyView({ workspaceId, ...shown }: ReplyRecord): Reply {
  return shown
}
