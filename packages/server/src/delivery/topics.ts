/*
 * Topics are who listens. A stream listens to a few of them; a frame is published to one.
 */

/** Everything that all agents of a workspace see. */
export const agentsTopic = (workspaceId: string) => `agents:${workspaceId}`

/** One agent's own streams, wherever they are open. */
export const agentTopic = (agentId: string) => `agent:${agentId}`

/** The transcript of one conversation, for the agents who have it open. */
export const watchTopic = (workspaceId: string, conversationId: string) =>
  `watch:${workspaceId}:${conversationId}`

/** One visitor's own streams. */
export const visitorTopic = (visitorId: string) => `visitor:${visitorId}`

/** Everybody who is on a site. */
export const siteTopic = (siteId: string) => `site:${siteId}`

/** The streams of one signed-in browser: they end with its session. */
export const sessionTopic = (sessionHash: string) => `session:${sessionHash}`
