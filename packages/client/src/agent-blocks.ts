import type { BlockList, BlockVisitor } from '@tealight/protocol'
import type { AgentClient } from './agent-client.ts'
import type { Result } from './result.ts'

type Changing = Pick<AgentClient, 'change'>

/** Takes nothing of a conversation's visitor for a while, and ends what goes on with them. */
export function blockVisitor(
  { change }: Changing,
  conversationId: string,
  asked: BlockVisitor,
): Promise<Result<void>> {
  return change('PUT', `/agent/conversations/${conversationId}/block`, asked)
}

/** The same, and out of all lists but that of spam. */
export function reportSpam(
  { change }: Changing,
  conversationId: string,
  asked: BlockVisitor,
): Promise<Result<void>> {
  return change('PUT', `/agent/conversations/${conversationId}/spam`, asked)
}

/** It was none: back to where it was, and its visitor may write again. */
export function clearSpam({ change }: Changing, conversationId: string): Promise<Result<void>> {
  return change('DELETE', `/agent/conversations/${conversationId}/spam`)
}

/** Lets a visitor write again. */
export function liftBlock({ change }: Changing, visitorId: string): Promise<Result<void>> {
  return change('DELETE', `/agent/visitors/${visitorId}/block`)
}

/** A page of those who are blocked, the newest block first. */
export function loadBlocks(
  { ask }: Pick<AgentClient, 'ask'>,
  before: string | null,
): Promise<Result<BlockList>> {
  return ask('GET', `/agent/blocks${before === null ? '' : `?before=${before}`}`)
}
