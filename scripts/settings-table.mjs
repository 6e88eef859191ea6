// node scripts/settings-table.mjs: writes the table of settings into the README and the docs.
import { onSupportedNode } from './node-version.mjs'

onSupportedNode(async () => {
  const { writeSettingsTables } = await import('./settings/pages.mjs')
  for (const page of await writeSettingsTables()) console.log(`${page} was brought up to date`)
})
