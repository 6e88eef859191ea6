import { adoptStyles } from '../host/adopt-styles.ts'
import type { TealightCall } from '../public-api.ts'
import { panelFetcher } from './fetch-panel.ts'
import { drawLauncher } from './launcher.ts'
import type { Panel, Place } from './panel-face.ts'
import { hasWritten, whenIdle, whenOthersTalk } from './returning.ts'
import type { LoaderSettings } from './settings.ts'

/** What fetches nothing before somebody shows interest: on, off, page, permit, prefill, tag, theme, track, language, update. */
const CAN_WAIT = /^[oplut]/

/**
 * Draws the launcher, and fetches the panel when somebody shows interest or has written before. Gives back what obeys the
 * page's calls. One closure, longer than others: what is named only within it costs no bytes.
 */
// oxlint-disable-next-line max-lines-per-function
export function startChat(settings: LoaderSettings): (call: TealightCall) => void {
  const { words } = settings
  const { host, root, button, note, remove } = drawLauncher(settings)
  const fetchPanel = panelFetcher(settings)
  const calls: Iterable<unknown>[] = []
  let isOpen = false
  let panel: Panel | undefined
  const reopen = (): void => void (host.hidden || open(false))
  const place: Place = { settings, root, button, calls, adoptStyles, reopen, close, renew }
  host.place = place

  button.onpointerenter = button.onfocus = () => void fetchPanel().catch(stayQuiet)
  button.onclick = toggle
  whenIdle(() => hasWritten(settings.siteKey) && usePanel())
  const forgetTabs = whenOthersTalk(settings.siteKey, () => usePanel((it) => it.join()), renew)

  function usePanel(task: (it: Panel) => void = stayQuiet): void {
    preparePanel().then((it) => it && task(it), stayQuiet)
  }

  async function preparePanel(): Promise<Panel | undefined> {
    const [{ enter }, details] = await fetchPanel()
    if (root.isConnected) panel ??= enter(place, details)
    return panel
  }

  async function open(takeFocus = true): Promise<void> {
    if (isOpen) return
    isOpen = true
    host.hidden = false
    note.textContent = ''
    try {
      const prepared = await preparePanel()
      if (isOpen) prepared?.show(takeFocus)
    } catch {
      isOpen = false
      note.textContent = words.unreachable
    }
  }

  function close(): void {
    if (!isOpen) return
    isOpen = false
    const hadFocus = root.activeElement
    panel?.hide()
    if (hadFocus) button.focus()
  }

  function toggle(): void {
    if (isOpen) close()
    else void open()
  }

  function hide(): void {
    close()
    host.hidden = true
  }

  /** Begins anew with what is in storage now: as somebody else, or in another language. */
  function renew(): void {
    if (!panel) return
    panel.leave()
    panel = undefined
    usePanel((it) => isOpen && it.show(false))
  }

  function destroy(): void {
    delete window.tealight
    close()
    panel?.leave()
    forgetTabs()
    remove()
  }

  const show = (): void => void (host.hidden = false)
  /** What is done without the panel. */
  const deeds: Partial<Record<string, () => void>> = {
    open: () => void open(),
    close,
    toggle,
    show,
    hide,
    destroy,
  }

  return (call) => {
    const [name, event, listener] = call
    const deed = deeds[name]
    if (deed) deed()
    // What a listener throws is the page's, and holds up nobody.
    else if (name === 'on' && event === 'ready') void Promise.resolve().then(listener)
    else {
      calls.push(call)
      if (panel) panel.obey()
      else if (!CAN_WAIT.test(name)) whenIdle(() => usePanel())
    }
  }
}

/** The page shows nothing of a server that can't be reached until somebody wants to write. */
function stayQuiet(): void {}
