import type { Invitation } from '@tealight/protocol'
import { sendBeacon } from './beacon.ts'

/** The server forgets who has not been heard of for three of these. */
const TELL_EVERY_MS = 30_000
const LOOK_EVERY_MS = 2_000
/** The server takes no more. */
const URL_LENGTH = 2_000
const TITLE_LENGTH = 300

/**
 * Tells which page somebody looks at who does not chat, unless the browser says that its person minds. Nothing is stored,
 * here or there. An agent who wants to talk is heard of that way. Gives back how to end it.
 */
export function tellBrowsing(
  url: string,
  visits: number | null,
  onInvited: (invitation: Invitation) => void,
): () => void {
  if (navigator.doNotTrack === '1' || navigator.globalPrivacyControl) return () => {}
  let { href } = location
  let toldAt = -Infinity

  function tell(isHere = true): void {
    toldAt = performance.now()
    href = location.href
    const page = { url: href.slice(0, URL_LENGTH), title: document.title.slice(0, TITLE_LENGTH) }
    const referrer = document.referrer.slice(0, URL_LENGTH)
    const told = { page, referrer, isHere, ...(visits && { visits }) }
    if (isHere) void ask(url, told, onInvited)
    else sendBeacon(url, told)
  }

  function look(): void {
    const isDue = performance.now() - toldAt >= TELL_EVERY_MS || location.href !== href
    if (isDue && !document.hidden) tell()
  }

  function leave(): void {
    tell(false)
  }

  look()
  const timer = setInterval(look, LOOK_EVERY_MS)
  addEventListener('pagehide', leave)
  return () => {
    clearInterval(timer)
    removeEventListener('pagehide', leave)
  }
}

/** Nobody waits for it: what does not arrive is told again half a minute later. */
async function ask(
  url: string,
  told: object,
  onInvited: (invitation: Invitation) => void,
): Promise<void> {
  try {
    const answer = await fetch(url, { method: 'POST', body: JSON.stringify(told) })
    if (answer.status === 200) onInvited(await answer.json())
  } catch {
    // The server is told again.
  }
}
