/**
 * Scripts did not run here before: the conversation is known by a cookie that no script can read. The server tells its
 * token once, and the cookie goes when the widget's own storage has it. A conversation that the widget has already is
 * not given up for it.
 */
export async function takeOver(site: string): Promise<void> {
  const url = `/chat/${site}/handover`
  const key = `tealight:${site}:token`
  if (localStorage.getItem(key) === null) {
    const answer = await fetch(url, { method: 'POST' })
    if (answer.ok) localStorage.setItem(key, (await answer.json()).token)
  }
  if (localStorage.getItem(key) !== null) await fetch(url, { method: 'DELETE' })
}
