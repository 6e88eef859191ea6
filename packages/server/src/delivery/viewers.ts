import type { Viewing } from '@tealight/protocol'
import type { Hub } from '../hub/hub.ts'
import { viewingOf } from './topics.ts'

/** Which agents have which conversations open: what open streams say. */
export class Viewers {
  readonly #here = new Map<string, { workspaceId: string; viewing: Viewing }>()

  constructor(hub: Hub, tell: (workspaceId: string, viewing: Viewing) => void) {
    hub.onPresence((topic, isHere) => {
      const named = viewingOf(topic)
      if (named === null) return
      const { workspaceId, ...who } = named
      const viewing = { kind: 'viewing', ...who, isHere } as const
      if (isHere) this.#here.set(topic, { workspaceId, viewing })
      else this.#here.delete(topic)
      tell(workspaceId, viewing)
    })
  }

  /** All of a workspace, for an agent whose stream begins. */
  in(workspaceId: string): Viewing[] {
    const here = [...this.#here.values()].filter((it) => it.workspaceId === workspaceId)
    return here.map(({ viewing }) => viewing)
  }
}
