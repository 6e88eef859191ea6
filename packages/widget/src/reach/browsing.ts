import { readPage } from '../host/page.ts'
import { sendBeacon } from './beacon.ts'

/** The server forgets who has not been heard of for three of these. */
const TELL_EVERY_MS = 30_000
const LOOK_EVERY_MS = 2_000

/** Tells which page somebody looks at who does not chat. Nothing is stored, here or there. Gives back how to end it. */
export function tellBrowsing(url: string): () => void {
  let { href } = location
  let toldAt = -Infinity

  function tell(isHere = true): void {
    toldAt = performance.now()
    href = location.href
    sendBeacon(url, { page: readPage(), referrer: document.referrer.slice(0, 2_000), isHere })
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
