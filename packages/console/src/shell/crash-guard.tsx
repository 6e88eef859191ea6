import type { VNode } from 'preact'
import { Component } from 'preact'
import { Flame } from '../design/flame.tsx'
import { t } from '../i18n/language.ts'

/** A mistake in drawing must not leave a white page: nothing is lost, and a reload helps. */
export class CrashGuard extends Component<object, { crashed: boolean }> {
  override state = { crashed: false }

  static override getDerivedStateFromError(): { crashed: boolean } {
    return { crashed: true }
  }

  /** Whoever looks for the mistake finds it where the browser tells of others. */
  override componentDidCatch(error: unknown): void {
    reportError(error)
  }

  override render(): VNode {
    return this.state.crashed ? <Crashed /> : <>{this.props.children}</>
  }
}

function Crashed(): VNode {
  return (
    <main class="opening">
      <Flame />
      <h1>{t('app.crashed')}</h1>
      <p role="alert">{t('app.crashed-hint')}</p>
      <button type="button" class="button is-primary" onClick={() => location.reload()}>
        {t('app.reload')}
      </button>
    </main>
  )
}
