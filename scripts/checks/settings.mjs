import { staleTables } from '../settings/pages.mjs'

/** The tables of settings say what the server does. */
export async function settings() {
  const stale = await staleTables()
  if (stale.length === 0) return { passed: 1 }
  const names = stale.map(({ page }) => page).join(', ')
  return { failed: 1, details: `${names}: stale; run node scripts/settings-table.mjs.` }
}
