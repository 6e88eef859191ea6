import type { SiteSettings } from '@tealight/protocol'
import { Component, createRef, type JSX } from 'preact'
import type { PartProps } from '../panel/part.ts'
import css from './gate.css?inline'

export const styles = css

/** What stands between a visitor and the first message. */
export type GateKind = 'sign-in' | 'consent'

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

  render({ kind, settings, more }: GateProps & PartProps): JSX.Element {
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
