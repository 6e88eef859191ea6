import { adoptStyles } from '../host/adopt-styles.ts'
import type { Tell } from '../public-api.ts'
import { panelFetcher } from './fetch-panel.ts'
import { drawLauncher } from './launcher.ts'
import type { Panel } from './panel-face.ts'
import { hasWritten, whenIdle, whenWritten } from './returning.ts'
import type { LoaderSettings } from './settings.ts'

/** The chat of this page, open or closed. */
export interface Chat {
  open(): void
  close(): void
  toggle(): void
  debug(): void
  destroy(): void
}

/** Draws the launcher, and fetches the panel when somebody shows interest or has written before. */
export function startChat(settings: LoaderSettings, tell: Tell): Chat {
  const { words } = settings
  const { root, button, note, remove } = drawLauncher(settings)
  const fetchPanel = panelFetcher(settings)
  let isOpen = false
  let panel: Panel | undefined
  const reopen = (): void => void open(false)
  const place = { settings, root, button, adoptStyles, reopen, close, tell }

  button.onpointerenter = button.onfocus = () => void fetchPanel().catch(stayQuiet)
  button.onclick = toggle
  if (hasWritten(settings.siteKey)) whenIdle(() => void preparePanel().catch(stayQuiet))
  const forgetTabs = whenWritten(settings.siteKey, () => tellPanel('join'))

  function tellPanel(what: 'join' | 'debug'): void {
    preparePanel().then((it) => it?.[what](), stayQuiet)
  }

  async function preparePanel(): Promise<Panel | undefined> {
    const [{ enter }, details] = await fetchPanel()
    if (root.isConnected) panel ??= enter(place, details)
    return panel
  }

  async function open(takeFocus = true): Promise<void> {
    if (isOpen) return
    isOpen = true
    note.textContent = ''
    try {
      const prepared = await preparePanel()
      if (!isOpen) return
      prepared?.show(takeFocus)
      tell('open')
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
    tell('close')
  }

  function toggle(): void {
    if (isOpen) close()
    else void open()
  }

  function destroy(): void {
    close()
    panel?.leave()
    forgetTabs()
    remove()
  }

  return { open: () => void open(), close, toggle, debug: () => tellPanel('debug'), destroy }
}

/** The page shows nothing of a server that can't be reached until somebody wants to write. */
function stayQuiet(): void {}
