import type { SiteSettings } from '@tealight/protocol'
import { Component, createRef, type JSX } from 'preact'
import type { Language } from '../i18n/language.ts'
import type { Block } from '../panel/kept-out.ts'
import type { PartProps } from '../panel/part.ts'
import css from './gate.css?inline'

export const styles = css

/** What stands between a visitor and a message. */
export type GateKind = 'sign-in' | 'consent' | Block

interface GateProps {
  kind: GateKind
  settings: SiteSettings
  /** The visitor lets the chat store what it needs. */
  agree: () => void
}

/** Stands where the visitor would write, until that may be. */
export class Part extends Component<GateProps & PartProps> {
  box = createRef<HTMLDivElement>()

  agree(): void {
    const panel = this.box.current?.parentElement
    this.props.agree()
    panel?.querySelector('textarea')?.focus()
  }

  render({ kind, settings, more, language }: GateProps & PartProps): JSX.Element {
    if (typeof kind === 'object') return <KeptOut block={kind} {...{ more, language }} />
    const isConsent = kind === 'consent'
    const { gate } = more
    const { policyUrl } = settings.privacy
    const { signInUrl } = settings.identity
    return (
      <div
        class="gate"
        ref={this.box}
        role="group"
        aria-label={isConsent ? gate.agree : gate.signIn}
      >
        <p>{isConsent ? gate.consent : gate.pleaseSignIn}</p>
        {isConsent && policyUrl && (
          <p>
            <a href={policyUrl} target="_blank" rel="noopener noreferrer">
              {more.menu.policy}
            </a>
          </p>
        )}
        {isConsent ? (
          <button class="deed" type="button" onClick={() => this.agree()}>
            {gate.agree}
          </button>
        ) : (
          signInUrl && (
            <a class="deed" href={signInUrl}>
              {gate.signIn}
            </a>
          )
        )}
      </div>
    )
  }
}

/** What was typed waits where it is until it may be sent. */
function KeptOut({ block, more, language }: { block: Block } & PartProps): JSX.Element {
  const { gate } = more
  const { until } = block
  return (
    <div class="gate" role="status">
      <p>
        {gate.blocked}
        {until !== null && ` ${gate.blockedUntil(moment(until, language))}`}
      </p>
    </div>
  )
}

function moment(at: number, language: Language): string {
  const day = { weekday: 'long', day: 'numeric', month: 'long' } as const
  const time = { hour: 'numeric', minute: '2-digit' } as const
  return new Date(at).toLocaleString(language, { ...day, ...time })
}
