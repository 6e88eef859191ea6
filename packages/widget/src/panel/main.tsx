import { browserEnvironment, createVisitorClient } from '@tealight/client'
import type { SiteDetails } from '@tealight/protocol'
import type { Api } from '../api/api.ts'
import type { GateKind } from '../gate/gate.tsx'
import { openConsent } from '../host/consent.ts'
import { mayTrack } from '../host/may-track.ts'
import { openMemory } from '../host/open-memory.ts'
import { readPage } from '../host/page.ts'
import { tieToPage } from '../host/tie-to-page.ts'
import type { Words } from '../i18n/en.ts'
import { chooseLanguage } from '../i18n/language.ts'
import { loadWords } from '../i18n/panel-words.ts'
import type { Panel, Place } from '../loader/panel-face.ts'
import { alertLater } from './alert-later.ts'
import { loadTranscript } from './chat.tsx'
import { openDraft } from './draft.ts'
import { deedOfKey } from './keys.ts'
import { blockIn } from './kept-out.ts'
import { knowDetails } from './site-details.ts'
import { buildStage } from './stage.tsx'

/** Enters the place that the loader has made: connects a returning visitor, and shows the chat when asked. */
export function enter(place: Place, details: SiteDetails): Panel {
  const { origin, siteKey, transport } = place.settings
  const environment = browserEnvironment()
  const { privacy } = details.settings
  const consent = openConsent(environment.storage, siteKey, privacy.consent === 'ask')
  const client = createVisitorClient({
    origin,
    siteKey,
    environment,
    ...(privacy.pages && mayTrack() && { page: readPage }),
    language: navigator.language,
    preferred: transport,
  })
  // The client makes the token with the first message: whoever has one has written.
  const hasWritten = (): boolean => environment.storage.get(`tealight:${siteKey}:token`) !== null
  const draft = openDraft(environment.storage, siteKey, hasWritten)
  const language = chooseLanguage(place.language ?? details.settings.language.fixed)
  const stage = buildStage(place, language, client, draft)
  const memory = openMemory(siteKey)
  const known = knowDetails(details, place.settings, paint)
  const alerts = alertLater({ place, client, environment, language, known }, hasWritten, paint)
  const steady = { agree, alerts }
  let words: Words | undefined
  let isOpen = false
  let takeFocus = false
  let opener: Element | null = null
  let api: Promise<Api> | undefined

  const unsubscribe = client.subscribe(paint)
  const untie = tieToPage(place.root, {
    isOpen: () => isOpen,
    keyDown: (event) => deedOfKey(event, place),
    pageMoved: (page) => client.lookAt(page),
    viewportMoved: stage.fit,
    visibilityChanged: paint,
  })
  if (place.calls.length > 0) obey()
  void begin()

  async function begin(): Promise<void> {
    if (hasWritten()) loadTranscript().catch(() => {})
    if (memory.wasOpen()) place.reopen()
    words = await loadWords(language)
    paint()
    await client.start()
  }

  function paint(): void {
    known.hear(client.state.site)
    if (words) stage.show({ ...steady, words, details: known.now, isOpen, takeFocus, gate: gate() })
    alerts.look(isOpen)
    memory.keep(isOpen && hasWritten())
  }

  function obey(): void {
    api ??= import('../api/api.ts').then(({ enterApi }) =>
      enterApi({ place, client, environment, draft, isReturning: hasWritten, gate, agree, paint }),
    )
    withApi((it) => it.obey())
  }

  /** The next call tries again where it can't be had. */
  function withApi(task: (it: Api) => void): void {
    api?.then(task, () => (api = undefined))
  }

  /** Why somebody can not write: what is asked of them before the first time, or that nothing is taken of them. */
  function gate(): GateKind | undefined {
    if (hasWritten()) return blockIn(client.state)
    if (known.now.settings.identity.required) return 'sign-in'
    return consent.isMissing() ? 'consent' : undefined
  }

  function agree(): void {
    consent.give()
    paint()
  }

  return {
    show(focus) {
      opener = document.activeElement
      isOpen = true
      takeFocus = focus
      paint()
      withApi((it) => it.tell('open'))
      if (!hasWritten()) void client.checkAvailability()
    },
    hide() {
      const hadFocus = place.root.activeElement
      isOpen = false
      paint()
      // Back to a button of the page's own. The launcher takes the focus after this, where there is one.
      if (hadFocus && opener instanceof HTMLElement) opener.focus()
      withApi((it) => it.tell('close'))
    },
    join: () => void client.start(),
    obey,
    leave() {
      withApi((it) => it.leave())
      alerts.leave()
      // What is still on its way may end in the memory of this page, not in that of somebody else.
      environment.storage.set = () => {}
      unsubscribe()
      untie()
      client.stop()
      stage.clear()
    },
  }
}
