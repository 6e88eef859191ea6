import { nanoid } from 'nanoid'
import { openStore } from '../store/open-store.ts'
import { everybodySays } from './records.ts'

/*
 * A process that writes as fast as it can and says on stdout what was acknowledged, until it is killed. Its
 * arguments: the connection string and the workspace.
 */

const [url = '', workspaceId = ''] = process.argv.slice(2)
const store = await openStore({ url })
for (let writer = 0; writer < 20; writer++) void writeOn(`${writer % 4}`)

async function writeOn(conversationId: string): Promise<void> {
  for (;;) {
    const messageId = nanoid()
    const words = { workspaceId, conversationId, messageId, text: 'hello' }
    await store.journal.join(everybodySays, words)
    process.stdout.write(`${messageId}\n`)
  }
}
