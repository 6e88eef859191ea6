import type { ReadonlySignal, Signal } from '@preact/signals'
import { computed, signal } from '@preact/signals'
import type { AgentClient, Environment } from '@tealight/client'
import type { Agent, Quote, Workload } from '@tealight/protocol'
import type { Alerts } from '../alerts/alerts.ts'
import type { Gestures } from '../gestures/load.ts'
import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import { recallReplies } from '../offline/recall-later.ts'
import type { Availability } from './availability.ts'
import { openAvailability } from './availability.ts'
import { startClock, startSeconds } from './clock.ts'
import type { Copy } from './copy.ts'
import { copyOf } from './copy.ts'
import type { Deeds } from './deeds.ts'
import { deedsOf } from './deeds.ts'
import type { Departure } from './departure.ts'
import { departureOf } from './departure.ts'
import type { Drafts } from './drafts.ts'
import { openDrafts } from './drafts.ts'
import type { Counts } from './lists.ts'
import { countConversations } from './lists.ts'
import { openHeldAnswer, type HeldAnswer } from './held-answer.ts'
import type { Notices } from './notices.ts'
import { openNotices } from './notices.ts'
import { type Offered, offersTo } from './offers.ts'
import type { PendingFiles } from './pending-files.ts'
import { openPendingFiles } from './pending-files.ts'
import type { Preferences } from './preferences.ts'
import { openPreferences } from './preferences.ts'
import { openReplies, type Replies } from './replies.ts'
import { openRecent, type Recent } from './recent.ts'
import { type Install, openInstall } from './install.ts'
import type { SettingsEdits } from './settings-edits.ts'
import { openSettingsEdits } from './settings-edits.ts'

/** Everything at which an agent sits down. Components read it and call it; none of them fetches. */
export interface Desk {
  readonly client: AgentClient
  readonly copy: Copy
  readonly deeds: Deeds
  readonly departure: Departure
  readonly me: ReadonlySignal<Agent | null>
  /** Whether this agent may change settings. */
  readonly mayManage: ReadonlySignal<boolean>
  readonly counts: ReadonlySignal<Counts>
  readonly now: ReadonlySignal<number>
  /** The time to the second, for what runs. */
  readonly seconds: ReadonlySignal<number>
  /** What is offered to this agent. */
  readonly offers: ReadonlySignal<readonly Offered[]>
  readonly drafts: Drafts
  readonly pendingFiles: PendingFiles
  readonly held: HeldAnswer
  /** The message that the next answer replies to. */
  readonly answering: Signal<{ conversationId: string; quote: Quote } | null>
  /** What is written in the conversation that is open: an answer, or a note for colleagues. */
  readonly writes: Signal<'answer' | 'note'>
  /** The message that the transcript shall be opened at. */
  readonly jump: Signal<{ conversationId: string; seq: number } | null>
  /** The note on a person that the details shall be opened at. */
  readonly noteJump: Signal<string | null>
  readonly replies: Replies
  /** Where Escape leads from a conversation, or from the search, that was not come to from a list. */
  readonly wayBack: Signal<{ at: string; to: string } | null>
  readonly edits: SettingsEdits
  /** What was chosen in the palette. */
  readonly recent: Recent
  readonly recentEmoji: Recent
  readonly notices: Notices
  readonly preferences: Preferences
  /** What tells of news; null until it is loaded. */
  readonly alerts: Signal<Alerts | null>
  readonly availability: Availability
  /** How much this agent has to do. */
  readonly workload: ReadonlySignal<Workload | null>
  /** The row of the list at which the keyboard stands. */
  readonly cursor: Signal<string | null>
  /** The rows of the list, as they are shown. */
  readonly rows: Signal<readonly string[]>
  /** What fingers do beside tapping; null until it is loaded. */
  readonly gestures: Signal<Gestures | null>
  /** How far each list was scrolled. */
  readonly scrolls: Map<string, number>
  /** Whether a newer build than this page's is there. */
  readonly isOutdated: Signal<boolean>
  readonly install: Install
  /** What lies over the page: one thing at a time. */
  readonly open: Signal<Layer>
}

type Layer =
  | 'nothing'
  | 'keys'
  | 'palette'
  | 'hand-over'
  | 'snooze'
  | 'priority'
  | 'why'
  | 'block'
  | 'spam'
  | 'merge'
  | 'password'
  | 'details'
  | 'filter'
  | 'view'

const PALETTE_RECENT_MAX = 8
/** Two rows of them. */
const EMOJI_RECENT_MAX = 16

export function openDesk(client: AgentClient, environment: Environment): Desk {
  const copy = copyOf(client)
  const notices = openNotices()
  const held = openHeldAnswer(client)
  const drafts = openDrafts(environment.storage)
  const edits = openSettingsEdits(copy)
  const recent = openRecent(environment.storage, 'recent', PALETTE_RECENT_MAX)
  const recentEmoji = openRecent(environment.storage, 'emoji', EMOJI_RECENT_MAX)
  const kept = { drafts, edits, recent: [recent, recentEmoji], held }
  const preferences = openPreferences(environment.storage)
  const me = computed(() => whoIs(copy))
  return {
    client,
    copy,
    deeds: deedsOf(client, copy, held, notices),
    departure: departureOf(client, copy, kept, notices),
    me,
    mayManage: computed(() => me.value !== null && me.value.role !== 'agent'),
    counts: computed(() =>
      countConversations(copy.conversations.value.values(), me.value?.id ?? ''),
    ),
    now: startClock(() => environment.now()),
    seconds: startSeconds(() => environment.now()),
    offers: computed(() => offersTo(copy.conversations.value.values(), me.value?.id ?? '')),
    drafts,
    pendingFiles: openPendingFiles(environment),
    held,
    answering: signal(null),
    writes: signal('answer'),
    jump: signal(null),
    noteJump: signal(null),
    replies: openReplies(client, recallReplies),
    wayBack: signal(null),
    edits,
    recent,
    recentEmoji,
    notices,
    preferences,
    alerts: signal(null),
    availability: openAvailability({
      client,
      copy,
      me,
      preferences,
      notices,
      storage: environment.storage,
      now: () => environment.now(),
    }),
    workload: computed(() => copy.workloads.value.get(me.value?.id ?? '') ?? null),
    cursor: signal(null),
    rows: signal([]),
    gestures: signal(null),
    scrolls: new Map(),
    isOutdated: signal(false),
    install: openInstall(),
    open: signal('nothing'),
  }
}

function whoIs({ session, agents }: Copy): Agent | null {
  const signedIn = session.value?.agent ?? null
  // What the session knows is as old as the sign-in.
  return signedIn && (agents.value.get(signedIn.id) ?? signedIn)
}

const DeskContext = createContext<Desk | null>(null)

export const DeskProvider = DeskContext.Provider

/** The desk at which this component stands. */
export function useDesk(): Desk {
  const desk = useContext(DeskContext)
  if (desk === null) throw new Error('useDesk needs a DeskProvider above it')
  return desk
}
