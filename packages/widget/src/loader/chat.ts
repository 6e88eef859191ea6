import { chooseLanguage } from '../i18n/language.ts'
import { launcherWords } from '../i18n/launcher-words.ts'
import type { Tell } from '../public-api.ts'
import { drawLauncher } from './launcher.ts'
import type { Panel, PanelModule } from './panel-face.ts'
import type { LoaderSettings } from './settings.ts'

/** The chat of this page, open or closed. */
export interface Chat {
  open(): void
  close(): void
  toggle(): void
  destroy(): void
}

/** Draws the launcher, and fetches the panel when somebody shows interest or has written before. */
export function startChat(settings: LoaderSettings, tell: Tell): Chat {
  const words = launcherWords[chooseLanguage()]
  const launcher = drawLauncher(words.open)
  const { root, frame, button, note } = launcher
  let isOpen = false
  let isGone = false
  let attempts = 0
  let fetching: Promise<PanelModule> | undefined
  let panel: Panel | undefined

  button.onpointerenter = button.onfocus = () => void fetchPanel().catch(stayQuiet)
  button.onclick = toggle
  if (hasWritten(settings.siteKey)) whenIdle(() => void preparePanel().catch(stayQuiet))

  function fetchPanel(): Promise<PanelModule> {
    return (fetching ??= importPanel())
  }

  async function importPanel(): Promise<PanelModule> {
    // Some browsers remember a failed import for as long as the page lives: a new attempt has a new address.
    const attempt = attempts ? `?${attempts}` : ''
    try {
      return await import(/* @vite-ignore */ settings.origin + settings.panel + attempt)
    } catch (error) {
      fetching = undefined
      attempts++
      throw error
    }
  }

  async function preparePanel(): Promise<Panel | undefined> {
    const { enter } = await fetchPanel()
    const reopen = (): void => void open(false)
    if (!isGone) panel ??= enter({ settings, root, frame, button, reopen, close, tell })
    return panel
  }

  async function open(takeFocus: boolean): Promise<void> {
    if (isOpen) return
    isOpen = true
    note.textContent = ''
    button.ariaBusy = 'true'
    try {
      const prepared = await preparePanel()
      if (isOpen) {
        prepared?.show(takeFocus)
        tell('open')
      }
    } catch {
      isOpen = false
      note.textContent = words.unreachable
    }
    button.ariaBusy = null
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
    else void open(true)
  }

  function destroy(): void {
    isGone = true
    close()
    panel?.leave()
    launcher.remove()
  }

  return { open: () => void open(true), close, toggle, destroy }
}

function hasWritten(siteKey: string): boolean {
  try {
    return !!localStorage.getItem(`tealight:${siteKey}:token`)
  } catch {
    return false // storage is blocked here: nobody comes back
  }
}

function whenIdle(task: () => void): void {
  if (window.requestIdleCallback) requestIdleCallback(task)
  else setTimeout(task, 500)
}

/** The page shows nothing of a server that can't be reached until somebody wants to write. */
function stayQuiet(): void {}
