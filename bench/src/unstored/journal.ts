import { bearerOf, owner, site, team, workspace } from './people.ts'
import type { Change, Commit, Journal, Tx } from './store-parts.ts'

/** A journal that writes nothing: each deed is decided alone and at once, told to the listeners, and forgotten. */
export function unwrittenJournal(): Journal & { rev(): number } {
  const listeners: ((commit: Commit) => void)[] = []
  const counts = { commits: 0, deeds: 0, refusals: 0 }
  let rev = 1

  async function carryOut<Outcome>(
    workspaceId: string,
    deed: (tx: Tx) => Promise<Outcome>,
  ): Promise<Outcome> {
    const changes: Change[] = []
    const outcome = await deed(forgetfulTx(changes, () => (rev += 1)))
    counts.deeds += 1
    counts.commits += 1
    if (changes.length > 0) for (const tell of listeners) tell({ workspaceId, rev, changes })
    return outcome
  }

  return {
    rev: () => rev,
    write: carryOut,
    async join(deed, input) {
      for (const outcome of await carryOut(input.workspaceId, (tx) => deed(tx, [input])))
        return outcome
      throw new Error('a deed was not answered')
    },
    onCommit: (listener) => void listeners.push(listener),
    health: () => ({ waiting: 0, waitingBytes: 0, lastCommitMs: 0, refusing: null, ...counts }),
  }
}

/** Nobody is brought to anybody. */
const unrouted: Tx['routing'] = {
  teamsIn: async () => [team],
  waiting: async () => [],
  loads: async () => [],
  inHands: async () => [],
  present: async () => [],
  attendances: async () => [],
  turns: async () => [],
  lastAgents: async () => [],
  sessions: async () => 1,
  keep() {},
  async forgetAttendance() {},
  async setLapses() {},
  async lookAfterLeft() {},
  isKnown: async () => true,
  async buryNode() {},
}

/** Nobody is kept out. */
const unblocked: Tx['blocks'] = {
  count: async () => 0,
  networkOf: async () => null,
  talksOf: async () => [],
  async forgetNetworks() {},
}

/** Nothing is known of anybody, nor kept. */
const nobody: Tx['people'] = {
  visitor: async () => null,
  mergedInto: async () => [],
  visits: async () => [],
  async putVisits() {},
  async forgetVisits() {},
  notes: async () => [],
  async putNote() {},
  async removeNote() {},
  async moveTo() {},
}

/** A transaction that finds people, and nothing that was written before. */
function forgetfulTx(changes: Change[], nextRev: () => number): Tx {
  return {
    now: Date.now(),
    conversations: async () => [],
    messages: async () => [],
    quoting: async () => [],
    bearers: async (keys) => keys.map(({ siteId, tokenHash }) => bearerOf(siteId, tokenHash)),
    files: async () => [],
    textsAfter: async (marks) => marks.map(() => 0),
    person: async () => null,
    workspace: async () => workspace,
    agent: async () => owner,
    site: async () => site,
    agents: async () => [owner],
    teams: async () => [team],
    activeOfTeam: async () => [],
    notifications: {
      async putChoices() {},
      async putSubscription() {},
      async removeSubscription() {},
    },
    workplace: {
      note: async () => null,
      async putMentions() {},
      tags: async () => [],
      replies: async () => [],
      async putReply() {},
      async putDraft() {},
      async removeReply() {},
      views: async () => [],
      async putViews() {},
      async removeView() {},
    },
    people: nobody,
    putForAgents(record) {
      this.put('conversation', record)
    },
    put(kind, record) {
      record.rev = nextRev()
      // A kind and its record are such a pair; the compiler cannot follow that through a type parameter.
      changes.push({ kind, record } as Change)
    },
    async putTokens() {},
    async addToReach() {},
    async removeToken() {},
    mergeVisitor: async () => [],
    async putFiles() {},
    removeUnsentFile: async () => 'kept',
    async addSession() {},
    async removeSession() {},
    removeSessionsOf: async () => [],
    async addLink() {},
    useLink: async () => null,
    routing: unrouted,
    blocks: unblocked,
    reports: {
      mark: async (workspaceId) => ({ workspaceId, rev: 0, step: 0 }),
      async write() {},
    },
  }
}
