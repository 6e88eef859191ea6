import { FILE_KINDS } from '@tealight/protocol'
import { idSchema } from '@tealight/protocol/schemas'
import { Hono } from 'hono'
import type { AgentRecord, FileRecord } from '../../domain/entities.ts'
import { readPart } from '../body.ts'
import type { AgentEnv, Asked, House } from '../env.ts'
import { Refused } from '../errors.ts'
import type { FileDesk, Sender } from '../files.ts'
import { serveFile } from '../serve-file.ts'

/** Files as agents send and see them. What a site takes from visitors does not bind its agents. */
export function agentFileRoutes(house: House, desk: FileDesk) {
  return new Hono<AgentEnv>()
    .post('/files', async (c) => c.json(await desk.announce(c, senderOf(c))))
    .put('/files/:id/bytes', async (c) => c.json(await desk.receive(c, senderOf(c))))
    .delete('/files/:id', async (c) => {
      await desk.withdraw(c, senderOf(c))
      return c.body(null, 204)
    })
    .get('/files/:id', async (c) => {
      const { agent } = c.var
      const id = readPart(idSchema, 'id', c.req.param('id'))
      const file = await house.store.reads(agent.workspaceId).file(id)
      if (file === null || file.completedAt === null) throw new Refused('not-found')
      const isSent = file.messageId !== null
      if (!isSent && file.owner !== agent.id && !(await isOfReply(agent, file)))
        throw new Refused('not-found')
      return serveFile(c, house, file)
    })

  /** What goes with a canned reply is for everybody who has that. */
  async function isOfReply(
    { workspaceId, id: agentId }: AgentRecord,
    { replyId }: FileRecord,
  ): Promise<boolean> {
    if (replyId === null) return false
    const replies = await house.store.reads(workspaceId).workplace.replies(agentId)
    return replies.some(({ id }) => id === replyId)
  }

  function senderOf(c: Asked<AgentEnv>): Sender {
    const { workspaceId, id: owner } = c.var.agent
    const maxBytes = house.config.limits.fileBytes
    return { workspaceId, owner, isOn: true, maxBytes, kinds: FILE_KINDS }
  }
}
