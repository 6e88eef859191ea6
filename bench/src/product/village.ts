import { foundWorkspace } from '@tealight/server/found-workspace'
import { sendAsVisitor } from '@tealight/server/send-as-visitor'
import type { openStore } from '@tealight/server/store'
import { conversationOf, tokenOf } from '../load/people.ts'

type Store = Awaited<ReturnType<typeof openStore>>

/** The store with nothing in front of it, and visitors who write to it. */
export interface Village {
  store: Store
  site: { id: string; workspaceId: string }
  visitors: number
}

const SITE = { key: 'village', name: 'Village', greeting: 'Hello!', origins: ['*'] }
const OWNER = { name: 'Robin', email: 'owner@village.example' }
const PREPARING = 512

/** Founds a workspace in which so many visitors have begun a conversation. */
export async function settleIn(store: Store, visitors: number): Promise<void> {
  await foundWorkspace(store.journal, { name: 'Village', owner: OWNER, site: SITE })
  const site = await store.directory.siteByKey(SITE.key)
  if (site === null) throw new Error('the workspace was not founded')
  const village: Village = { store, site, visitors }
  let next = 0
  async function one(): Promise<void> {
    for (let visitor = next++; visitor < visitors; visitor = next++) await say(village, visitor, 0)
  }
  await Promise.all(Array.from({ length: PREPARING }, one))
}

/** So many callers, each of which writes again as soon as it is answered: each commit takes one message of each. */
export async function writeTogether(
  village: Village,
  callers: number,
  seconds: number,
): Promise<{ perSecond: number; group: number }> {
  const commits = countCommits(village.store)
  let next = 0
  const beganMs = performance.now()
  const untilMs = beganMs + seconds * 1000
  async function one(): Promise<void> {
    while (performance.now() < untilMs) await say(village, next % village.visitors, ++next)
  }
  await Promise.all(Array.from({ length: callers }, one))
  const perSecond = next / ((performance.now() - beganMs) / 1000)
  return { perSecond, group: Math.max(1, Math.round(next / commits.stop())) }
}

async function say({ store, site }: Village, visitor: number, nth: number): Promise<void> {
  const outcome = await sendAsVisitor(store.journal, {
    workspaceId: site.workspaceId,
    siteId: site.id,
    tokenHash: tokenOf(visitor),
    needsIdentity: false,
    language: 'en',
    conversationId: conversationOf(visitor),
    messageId: `bench-${process.hrtime.bigint()}-${nth}`,
    text: 'Do you ship to the islands, and how long does it take in winter?',
    page: null,
    fileIds: [],
  })
  if (!outcome.ok) throw new Error(`a message was refused: ${outcome.refusal}`)
}

function countCommits(store: Store): { stop(): number } {
  let commits = 0
  let isCounting = true
  store.journal.onCommit(() => {
    if (isCounting) commits += 1
  })
  return {
    stop() {
      isCounting = false
      return commits
    },
  }
}
