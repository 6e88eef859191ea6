import { effect, untracked } from '@preact/signals'
import type { Environment } from '@tealight/client'
import type { Desk } from '../state/desk.ts'
import type { Alerts } from './alerts.ts'
import { openChoices } from './choices.ts'
import { gatherNews } from './gather-news.ts'
import { openPath } from './open-path.ts'
import { keepWords, openPush } from './push.ts'
import { openSounds } from './sounds.ts'
import { openSystemNotices } from './system-notices.ts'
import { keepTabBadge } from './tab-badge.ts'
import { openTeller } from './teller.ts'
import { words } from './words.ts'

const LEAD = 'tealight:console:alerts'

/** Begins to tell. However many windows there are, one of them is heard. */
export async function startAlerts(desk: Desk, environment: Environment): Promise<void> {
  const tabs = await environment.tabs?.()
  const choices = openChoices(desk.client, tabs)
  const sounds = openSounds(environment.storage)
  const notices = openSystemNotices(openPath)
  const push = openPush(desk, environment.storage)
  const alerts = { choices, sounds, notices, push }
  const teller = openTeller(desk, alerts, () => environment.now())
  let isLeading = tabs === undefined
  tabs?.lead(
    LEAD,
    'wait',
    () => (isLeading = true),
    () => (isLeading = false),
  )

  keepTabBadge(desk)
  keepWords()
  keepInStep(desk, alerts)
  gatherNews(desk, (news) => {
    teller.tidy()
    if (isLeading && news.length > 0) void teller.tell(news)
  })
  effect(() => {
    if (sounds.isHeldBack.value) untracked(() => desk.notices.tell(words('held-back'), 'problem'))
  })
  desk.alerts.value = alerts
}

/** Choices are brought anew with each connection: they may have been changed on another device. */
function keepInStep({ copy, me }: Desk, { choices, push }: Alerts): void {
  effect(() => {
    if (me.value === null) choices.forget()
  })
  effect(() => {
    if (copy.status.value.kind !== 'live') return
    void choices.load()
    void push.load()
  })
}
