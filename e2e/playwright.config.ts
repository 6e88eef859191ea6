import { existsSync } from 'node:fs'
import { defineConfig } from '@playwright/test'

const CHROMIUM = [process.env['CHROMIUM_PATH'], '/usr/bin/chromium', '/usr/bin/google-chrome']
const executablePath = CHROMIUM.find((path) => path !== undefined && existsSync(path))

export default defineConfig({
  testDir: 'tests',
  outputDir: 'test-results',
  reporter: 'list',
  // Two cores, one server, two browsers at once: one test after the other tells more than a race for the machine.
  workers: 1,
  timeout: 30_000,
  expect: { timeout: 10_000 },
  use: {
    browserName: 'chromium',
    launchOptions: executablePath === undefined ? {} : { executablePath },
    viewport: { width: 1280, height: 800 },
    locale: 'en-GB',
    screenshot: 'only-on-failure',
  },
})
