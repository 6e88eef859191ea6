import { randomBytes } from 'node:crypto'
import { unwrittenJournal } from './journal.ts'
import { bearerOf, owner, site, team, workspace } from './people.ts'
import type { Directory, Reads, Store } from './store-parts.ts'

/** A store that holds nothing: what is written is told to the streams and forgotten. */
export function emptyStore(): Store {
  const journal = unwrittenJournal()
  const reads = emptyReads(journal.rev)
  return { journal, directory: openDirectory(), reads: () => reads, async close() {} }
}

/** Knows one site, takes whoever has a token for a visitor, and whoever has a session for the owner. */
function openDirectory(): Directory {
  const secret = randomBytes(32)
  const { id: agentId, workspaceId } = owner
  const sessions = new Set<string>()
  return {
    siteByKey: async (key) => (key === site.key ? site : null),
    bearer: async (siteId, tokenHash) => bearerOf(siteId, tokenHash),
    agentByEmail: async () => null,
    async session(tokenHash) {
      sessions.add(tokenHash)
      const session = { tokenHash, workspaceId, agentId, createdAt: 0, expiresAt: Infinity }
      return { session, agent: owner }
    },
    liveSessions: async () => Array.from(sessions, (tokenHash) => ({ tokenHash, agentId })),
    link: async () => null,
    owners: async () => [],
    unsentFiles: async () => [],
    waitingIn: async () => [],
    newBlocks: async () => [],
    unfolded: async () => [],
    dues: async () => [],
    secret: async () => secret,
  }
}

function emptyReads(rev: () => number): Reads {
  return {
    blocks: { blocked: async () => [] },
    rev: async () => rev(),
    recentRev: async () => rev(),
    workspace: async () => workspace,
    agent: async () => owner,
    site: async () => site,
    places: async () => ({ sites: [site], teams: [team], agents: [owner] }),
    reach: async () => [],
    visitor: async () => null,
    visitors: async () => [],
    people: nobody,
    conversation: async () => null,
    assignments: async () => [],
    queueStays: async () => [],
    file: async () => null,
    conversationsOf: async () => [],
    firstAnswers: async () => [],
    waiting: async () => [],
    messages: async () => [],
    snapshot: async () => [
      { kind: 'workspace', record: workspace },
      { kind: 'site', record: site },
      { kind: 'team', record: team },
      { kind: 'agent', record: owner },
    ],
    changesSince: async () => [],
    messagesSince: async () => [],
    workplace: {
      notes: async () => [],
      replies: async () => [],
      draft: async () => '',
      tags: async () => [],
      views: async () => [],
    },
    notifications: {
      choices: async () => null,
      isTold: async () => false,
      told: async () => [],
    },
    routing: {
      queueSizes: async () => [],
      loads: async () => [],
      present: async () => [],
    },
    conversationsSince: async () => [],
    lists: {
      page: async () => ({ records: [], next: null, previous: null }),
      count: async () => 0,
    },
    search: {
      messages: async () => ({ found: [], next: null }),
      visitors: async () => [],
      notes: async () => [],
      places: async () => ({ conversationIds: [], visitorIds: [] }),
    },
    reports: unreported(rev),
  }
}

/** Nothing is known of anybody. */
const nobody: Reads['people'] = {
  mergedInto: async () => [],
  samePersons: async () => [],
  visits: async () => [],
  notes: async () => [],
  byEmail: async () => [],
  byUserId: async () => [],
}

/** Nothing happened, and all of it was counted. */
function unreported(rev: () => number): Reads['reports'] {
  return {
    counts: async () => [],
    times: async () => [],
    scores: async () => [],
    concurrency: async () => [],
    busy: async () => [],
    facts: async () => [],
    mark: async () => ({ workspaceId: workspace.id, rev: rev(), step: 0 }),
    changedSince: async () => [],
    states: async () => [],
    entriesIn: async () => [],
  }
}
