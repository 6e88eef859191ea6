/*
 * Topics are who listens. A stream listens to a few of them; a frame is published to one.
 */

/** Everything that all agents of a workspace see. */
export const agentsTopic = (workspaceId: string) => `agents:${workspaceId}`

/** The transcript of one conversation, for the agents who have it open. */
export const watchTopic = (workspaceId: string, conversationId: string) =>
  `watch:${workspaceId}:${conversationId}`

/** Everybody who is on a site. */
export const siteTopic = (siteId: string) => `site:${siteId}`

/** The streams of one signed-in browser: they end with its session. */
export const sessionTopic = (sessionHash: string) => `session:${sessionHash}`

const AGENT = 'agent:'
const VISITOR = 'visitor:'

/** One agent's own streams, wherever they are open. */
export const agentTopic = (agentId: string) => AGENT + agentId

/** One visitor's own streams. */
export const visitorTopic = (visitorId: string) => VISITOR + visitorId

/** Whose topic it is, or null when it is no agent's. */
export const agentOf = (topic: string) => after(AGENT, topic)

/** Whose topic it is, or null when it is no visitor's. */
export const visitorOf = (topic: string) => after(VISITOR, topic)

function after(prefix: string, topic: string): string | null {
  return topic.startsWith(prefix) ? topic.slice(prefix.length) : null
}

const VIEWING = 'viewing:'

/** That an agent has a conversation open. */
export const viewingTopic = (workspaceId: string, conversationId: string, agentId: string) =>
  VIEWING + [workspaceId, conversationId, agentId].join(':')

/** Who has what open there, or null when the topic is another one. */
export function viewingOf(topic: string) {
  const parts = after(VIEWING, topic)?.split(':')
  if (parts === undefined) return null
  const [workspaceId = '', conversationId = '', agentId = ''] = parts
  return { workspaceId, conversationId, agentId }
}
