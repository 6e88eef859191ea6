import type { VNode } from 'preact'
import { LocationProvider } from 'preact-iso/router'
import { useEffect, useState } from 'preact/hooks'
import { Flame } from './design/flame.tsx'
import { t } from './i18n/language.ts'
import { SIGN_IN_PATH, pathOf } from './routes/place.ts'
import { usePlace } from './routes/use-place.ts'
import { LinkSignIn } from './session/link-sign-in.tsx'
import { takeLinkToken } from './session/link-token.ts'
import { SignIn } from './session/sign-in.tsx'
import { CrashGuard } from './shell/crash-guard.tsx'
import { ReportsShell } from './shell/reports-shell.tsx'
import { SearchShell } from './shell/search-shell.tsx'
import { SettingsShell } from './shell/settings-shell.tsx'
import { Shell } from './shell/shell.tsx'
import { VisitorsShell } from './shell/visitors-shell.tsx'
import { WallShell } from './shell/wall-shell.tsx'
import type { Desk } from './state/desk.ts'
import { DeskProvider, useDesk } from './state/desk.ts'

/** The console: nobody known yet, somebody signing in, or an agent at the desk. */
export function App({ desk }: { desk: Desk }): VNode {
  return (
    <CrashGuard>
      <LocationProvider scope="/console">
        <DeskProvider value={desk}>
          <Screen />
        </DeskProvider>
      </LocationProvider>
    </CrashGuard>
  )
}

function Screen(): VNode {
  const session = useDesk().copy.session.value
  const { place, go } = usePlace()
  const [link, setLink] = useState(takeLinkToken)
  const target = link === null ? detour(session, place.kind) : null

  useEffect(() => {
    if (target !== null) go(target, { replace: true })
  }, [target])

  if (link !== null) return <LinkSignIn link={link} onDone={() => setLink(null)} />
  if (session === null) return <SignIn />
  if (session === undefined) return <Opening />
  if (place.kind === 'settings') return <SettingsShell place={place} />
  if (place.kind === 'visitors') return <VisitorsShell />
  if (place.kind === 'search') return <SearchShell />
  if (place.kind === 'wall') return <WallShell />
  if (place.kind === 'reports') return <ReportsShell />
  if (place.kind !== 'list') return <Opening />
  return <Shell list={place.list} conversationId={place.conversationId} />
}

/** Places that show something, and wait for the sign-in when they were asked for before. */
const RESTING: ReadonlySet<string> = new Set([
  'list',
  'settings',
  'visitors',
  'search',
  'wall',
  'reports',
])

/** Where somebody is sent who stands at a place that shows nothing. */
function detour(session: object | null | undefined, place: string): string | null {
  if (session === undefined || RESTING.has(place)) return null
  if (session === null) return place === 'sign-in' ? null : SIGN_IN_PATH
  return pathOf('queue')
}

/** After this long without an answer it is fair to say that there is none. */
const PATIENCE_MS = 4_000

function Opening(): VNode {
  const [isSlow, setSlow] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), PATIENCE_MS)
    return () => clearTimeout(timer)
  }, [])
  return (
    <main class="opening" aria-busy="true">
      <Flame />
      <p role="status">{t(isSlow ? 'app.unreachable' : 'app.loading')}</p>
    </main>
  )
}
