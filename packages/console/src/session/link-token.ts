import { SIGN_IN_PATH } from '../routes/place.ts'

/**
 * Takes the token of a one-time link out of the address bar, so that it stands in no history, screenshot or
 * referrer. It comes in the fragment, which browsers never send to a server.
 */
export function takeLinkToken(): string | null {
  if (location.pathname.replace(/\/$/, '') !== SIGN_IN_PATH || location.hash.length < 2) return null
  const token = location.hash.slice(1)
  history.replaceState(null, '', SIGN_IN_PATH)
  return token
}
