import type { VisitorClient } from '@tealight/client'
import type { Introduction, SiteDetails } from '@tealight/protocol'

/** What a site asks for before the first message. */
export interface Asked {
  /** What was told; null when something is missing, which then is shown. */
  take(): Introduction | null | undefined
}

/** As long as the form is not there, whoever has to fill it in can't send. */
export function askedBy(client: VisitorClient, details: () => SiteDetails): Asked {
  return {
    take() {
      const { form, hours } = details().settings
      const { status, available } = client.state
      const isEmailNeeded = hours.email === 'required' && available?.online === false
      return status.kind === 'idle' && (form.fields[0] || isEmailNeeded) ? null : undefined
    },
  }
}
