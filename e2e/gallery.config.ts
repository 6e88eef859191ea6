import { defineConfig } from '@playwright/test'
import base from './playwright.config.ts'
import { withMicrophone } from './support/browsers.ts'

/** Pictures of every state, on demand: `npm run gallery`. */
export default defineConfig({
  ...base,
  testDir: 'gallery',
  timeout: 20 * 60_000,
  use: { ...base.use, actionTimeout: 15_000 },
  projects: [{ name: 'gallery', use: { launchOptions: withMicrophone() } }],
})
