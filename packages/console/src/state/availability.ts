import type { ReadonlySignal } from '@preact/signals'
import { computed } from '@preact/signals'
import {
  type AgentClient,
  type KeyValueStorage,
  type Result,
  setAvailability,
} from '@tealight/client'
import type { Agent, SetAvailability } from '@tealight/protocol'
import { t } from '../i18n/language.ts'
import { refusalWords } from '../i18n/refusal-words.ts'
import type { Copy } from './copy.ts'
import { watchIdleness } from './idleness.ts'
import type { Notices } from './notices.ts'
import type { Preferences } from './preferences.ts'

/** Whether this agent is given conversations while being here. */
export interface Availability {
  readonly isAway: ReadonlySignal<boolean>
  /** Away because nobody was at the keys: a key or the pointer ends it. */
  readonly isByItself: ReadonlySignal<boolean>
  /** Whether it was done. */
  choose(wish: SetAvailability): Promise<boolean>
  toggle(): Promise<boolean>
  /** Goes away, and gives back all that is open. */
  handOverAll(): Promise<void>
}

interface Place {
  client: AgentClient
  copy: Copy
  me: ReadonlySignal<Agent | null>
  storage: KeyValueStorage
  now: () => number
  preferences: Preferences
  notices: Notices
}

/** In this browser: the agent who went away without having said so. */
const BY_ITSELF = 'tealight:console:away-by-itself'
const MINUTE_MS = 60_000

export function openAvailability(place: Place): Availability {
  const { me, storage, notices } = place
  const isAway = computed(() => me.value?.availability === 'away')
  const isByItself = computed(() => isAway.value && storage.get(BY_ITSELF) === me.value?.id)
  const ask = oneByOne(place.client)

  keepByItself(place, ask)

  async function choose(wish: SetAvailability): Promise<boolean> {
    storage.remove(BY_ITSELF)
    const outcome = await ask(wish)
    if (!outcome.ok) notices.tell(refusalWords(outcome.refusal), 'problem')
    // That one is away stands in its bar.
    else if (wish.availability === 'open') notices.tell(t('availability.now-open'))
    return outcome.ok
  }

  return {
    isAway,
    isByItself,
    choose,
    toggle: () => choose({ availability: isAway.peek() ? 'open' : 'away' }),
    async handOverAll() {
      const isDone = await choose({ availability: 'away', handOver: true })
      if (isDone) notices.tell(t('availability.handed-over'))
    },
  }
}

type Ask = (wish: SetAvailability) => Promise<Result<void>>

/** One wish after the other: the last one shall hold. */
function oneByOne(client: AgentClient): Ask {
  let before: Promise<unknown> = Promise.resolve()
  return (wish) => {
    const outcome = before.then(() => setAvailability(client, wish))
    before = outcome
    return outcome
  }
}

/** Goes away when nobody is at the keys, and comes back with them. What an agent has said is left alone. */
function keepByItself({ copy, me, storage, now, preferences, notices }: Place, ask: Ask): void {
  let isAsking = false

  async function become(availability: Agent['availability']): Promise<void> {
    isAsking = true
    const { ok } = await ask({ availability })
    isAsking = false
    if (availability === 'away') return
    if (ok) storage.remove(BY_ITSELF)
    if (ok) notices.tell(t('availability.back'))
  }

  /** The agent who could turn from the one to the other now. */
  function whoIs(availability: Agent['availability']): Agent | null {
    const agent = me.peek()
    const isReady = !isAsking && copy.status.peek().kind === 'live'
    return isReady && agent?.availability === availability ? agent : null
  }

  watchIdleness({
    storage,
    now,
    limitMs() {
      const minutes = Number(preferences.idle.value)
      return minutes === 0 ? null : minutes * MINUTE_MS
    },
    onIdle() {
      const agent = whoIs('open')
      if (agent === null) return
      storage.set(BY_ITSELF, agent.id)
      void become('away')
    },
    onActive() {
      const agent = whoIs('away')
      if (agent !== null && storage.get(BY_ITSELF) === agent.id) void become('open')
    },
  })
}
