/** Tells in the browser's console what is wrong with a call, and what to do. */
export function complaintsTo(origin: string): (name: unknown, complaint: string) => void {
  return (name, complaint) => {
    const call = typeof name === 'string' ? `tealight('${name}')` : 'tealight()'
    // oxlint-disable-next-line no-console -- for whoever wrote the page, who is looking there
    console.warn(`${call}: ${complaint}\nAll calls: ${origin}/docs/owners/api.html`)
  }
}
