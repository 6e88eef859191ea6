import type { Conversation, Notes } from '@tealight/protocol'
import type { AgentCopy } from './agent-copy.ts'
import type { Environment } from './environment.ts'
import { createErrand, type Errand } from './errand.ts'
import { type Notebook, notebookOf } from './notebook.ts'
import type { Answer } from './result.ts'

/** Brings the notes of the conversation that is looked at, whenever it has more changes than are here. */
export function createMissingNotes(
  environment: Environment,
  copy: () => Pick<AgentCopy, 'notebooks'>,
  current: () => Pick<Conversation, 'id' | 'noteStep'> | undefined,
  load: (conversationId: string) => Promise<Answer<Notes>>,
  onNotes: () => void,
): Errand {
  return createErrand(environment, () => {
    const conversation = current()
    if (conversation === undefined || notebook(conversation.id).step >= conversation.noteStep)
      return null
    return bring(conversation)
  })

  function notebook(conversationId: string): Notebook {
    return notebookOf(copy().notebooks, conversationId)
  }

  async function bring({ id, noteStep }: { id: string; noteStep: number }): Promise<Answer<Notes>> {
    const answer = await load(id)
    if (answer.ok) {
      notebook(id).putAll(answer.value.notes, noteStep)
      onNotes()
    }
    return answer
  }
}
