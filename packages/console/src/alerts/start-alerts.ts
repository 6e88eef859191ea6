import { effect, untracked } from '@preact/signals'
import type { Environment } from '@tealight/client'
import type { Desk } from '../state/desk.ts'
import { type Choices, openChoices } from './choices.ts'
import { gatherNews } from './gather-news.ts'
import { openPath } from './open-path.ts'
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
  const teller = openTeller(desk, { choices, sounds, notices }, () => environment.now())
  let isLeading = tabs === undefined
  tabs?.lead(
    LEAD,
    'wait',
    () => (isLeading = true),
    () => (isLeading = false),
  )

  keepTabBadge(desk)
  keepChoices(desk, choices)
  gatherNews(desk, (news) => {
    teller.tidy()
    if (isLeading && news.length > 0) void teller.tell(news)
  })
  effect(() => {
    if (sounds.isHeldBack.value) untracked(() => desk.notices.tell(words('held-back'), 'problem'))
  })
  desk.alerts.value = { choices, sounds, notices }
}

/** They are brought anew with each connection: they may have been changed on another device. */
function keepChoices({ copy, me }: Desk, choices: Choices): void {
  effect(() => {
    if (me.value === null) choices.forget()
  })
  effect(() => {
    if (copy.status.value.kind === 'live') void choices.load()
  })
}
