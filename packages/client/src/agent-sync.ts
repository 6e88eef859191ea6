import type { Change, Frame, Signal } from '@tealight/protocol'
import { type AgentCopy, emptyAgentCopy, putChange } from './agent-copy.ts'
import type { Environment } from './environment.ts'
import { createPresence, type Presence } from './presence.ts'
import { createStaged } from './staged.ts'
import { createTypists, type Typists } from './typists.ts'

/** Keeps an agent's copy in step with whatever comes from the server, on any way. */
export interface AgentSync {
  readonly copy: AgentCopy
  readonly typists: Typists
  readonly presence: Presence
  apply(changes: readonly Change[]): void
  /** Takes a snapshot in place of everything. */
  replace(changes: readonly Change[]): void
  takeFrame(frame: Frame): void
}

export interface AgentSyncOptions {
  environment: Environment
  /** The server has this message. */
  onMessage(id: string): void
  /** The copy was dropped, and there is another one. */
  onReset(): void
  onChange(): void
}

export function createAgentSync(options: AgentSyncOptions): AgentSync {
  const { environment, onChange } = options
  const staged = createStaged(emptyAgentCopy)
  const presence = createPresence()
  const typists = createTypists(environment, onChange)

  function apply(changes: readonly Change[]): void {
    for (const change of changes) {
      staged.each((copy) => putChange(copy, change))
      if (change.kind !== 'message' || change.type !== 'text') continue
      typists.end(change.conversationId, change.author.kind === 'agent' ? change.author.id : null)
      options.onMessage(change.id)
    }
    onChange()
  }

  function finish(): void {
    const before = staged.current
    staged.finish()
    if (staged.current !== before) options.onReset()
    onChange()
  }

  function takeSignal(signal: Signal): void {
    switch (signal.kind) {
      case 'typing':
        return typists.show(signal)
      case 'visitor-presence':
        return presence.takeVisitor(signal)
      case 'agent-presence':
        return presence.takeAgent(signal)
    }
  }

  function takeFrame(frame: Frame): void {
    switch (frame.kind) {
      case 'hello':
        // A stream that goes on where a snapshot ended has no need of another one: what was staged is complete.
        return frame.reset ? staged.begin() : finish()
      case 'changes':
        return apply(frame.changes)
      case 'live':
        // Not at hello: who is there is told right after this, and nobody shall be seen to leave in between.
        typists.clear()
        presence.clear()
        return finish()
      case 'signals':
        frame.signals.forEach(takeSignal)
        return onChange()
      case 'bye':
        return
    }
  }

  return {
    get copy() {
      return staged.current
    },
    typists,
    presence,
    apply,
    replace(changes) {
      staged.begin()
      apply(changes)
      finish()
    },
    takeFrame,
  }
}
