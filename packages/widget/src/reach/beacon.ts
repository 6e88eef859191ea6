/** Tells the server something that nobody waits for: a simple request without a token, which survives the page. */
export function sendBeacon(url: string, body: object): void {
  navigator.sendBeacon(url, JSON.stringify(body))
}
