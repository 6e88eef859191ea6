import { effect } from '@preact/signals'
import type { AgentClient } from '@tealight/client'
import { t } from '../i18n/language.ts'
import { refusalWords } from '../i18n/refusal-words.ts'
import type { Copy } from './copy.ts'
import type { Drafts } from './drafts.ts'
import type { HeldAnswer } from './held-answer.ts'
import type { Notices } from './notices.ts'
import type { Recent } from './recent.ts'
import type { SettingsEdits } from './settings-edits.ts'

/** The way out. Whoever is signed out without having asked is told so. */
export interface Departure {
  signOut(): Promise<void>
}

export function departureOf(
  client: AgentClient,
  copy: Copy,
  kept: { drafts: Drafts; edits: SettingsEdits; recent: readonly Recent[]; held: HeldAnswer },
  notices: Notices,
): Departure {
  let wasSignedIn = false
  let isAsked = false

  effect(() => {
    const session = copy.session.value
    // Why an account is signed off that was opened elsewhere stands on the page itself.
    const isUntold = wasSignedIn && !isAsked && !copy.isElsewhere.peek()
    if (session === null && isUntold) notices.tell(t('notice.signed-out'), 'problem')
    wasSignedIn = Boolean(session)
    if (session) isAsked = false
  })

  return {
    async signOut() {
      isAsked = true
      kept.held.release()
      const outcome = await client.signOut()
      if (outcome.ok) {
        kept.drafts.clear()
        kept.edits.clear()
        for (const one of kept.recent) one.clear()
        return
      }
      isAsked = false
      notices.tell(refusalWords(outcome.refusal), 'problem')
    },
  }
}
