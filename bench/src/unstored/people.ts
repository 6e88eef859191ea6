import type { Agent, Bearer, Site, Team, Workspace } from './store-parts.ts'

/*
 * Everybody whom the server without a store knows: one workspace with its owner, and as a visitor whoever comes.
 */

const WORKSPACE_ID = 'unstored-workspace'
const kept = { workspaceId: WORKSPACE_ID, rev: 0 }

export const workspace: Workspace = { ...kept, id: WORKSPACE_ID, name: 'Unstored', routing: {} }

export const team: Team = {
  ...kept,
  id: 'unstored-team',
  name: 'Support',
  memberIds: [],
  createdAt: 0,
  deletedAt: null,
  routing: {},
  dueAt: null,
}

export const site: Site = {
  ...kept,
  id: 'unstored-site',
  key: 'unstored',
  name: 'Unstored',
  greeting: 'Hello!',
  origins: ['*'],
  settings: {},
  identitySecrets: [],
  step: 1,
}

export const owner: Agent = {
  ...kept,
  id: 'unstored-owner',
  name: 'Robin',
  email: 'owner@unstored.example',
  role: 'owner',
  passwordHash: null,
  availability: 'open',
  languages: [],
  topics: [],
  capacity: null,
}

/** Whoever has a token is a visitor: the same one each time. */
export function bearerOf(siteId: string, tokenHash: string): Bearer {
  const visitorId = tokenHash.slice(0, 21)
  const unseen = { network: null, networkUntil: null }
  const unknown = { externalId: null, name: null, email: null, phone: null, attributes: {} }
  const alone = { mergedInto: null, merger: null }
  return {
    token: { siteId, tokenHash, workspaceId: WORKSPACE_ID, visitorId, sinceRev: 0, ...unseen },
    visitor: {
      ...kept,
      id: visitorId,
      siteId,
      language: 'en',
      createdAt: 0,
      block: null,
      ...unknown,
      ...alone,
    },
  }
}
