import { defineConfig, type PlaywrightTestConfig } from '@playwright/test'
import { chromium, firefox, headlessShell } from './support/browsers.ts'

/** What must hold in every browser. */
const CORE = ['core.spec.ts', 'parts.spec.ts', 'stream-in-a-page.spec.ts']
/** What measures how long something takes in a page: with nothing else beside it. */
const MEASURED = [
  'catch-up.spec.ts',
  'console-smoothness.spec.ts',
  'long-transcript.spec.ts',
  'smoothness.spec.ts',
  'visitor-cost.spec.ts',
]

/** What Chromium's shell cannot do. */
const WHOLE = /@whole/

const inShell = inChromium(headlessShell)
/** Its microphone hums, too, and it asks nobody. */
const inFirefox: PlaywrightTestConfig['use'] = {
  browserName: 'firefox',
  channel: 'moz-firefox',
  launchOptions: {
    ...at(firefox),
    firefoxUserPrefs: {
      'media.navigator.streams.fake': true,
      'media.navigator.permission.disabled': true,
    },
  },
}

export default defineConfig({
  testDir: 'tests',
  outputDir: 'test-results',
  reporter: 'list',
  // A test waits for most of its time: two at once keep two cores busy. What measures has the machine for itself.
  workers: 2,
  fullyParallel: true,
  timeout: 30_000,
  expect: { timeout: 10_000 },
  use: {
    viewport: { width: 1280, height: 800 },
    locale: 'en-GB',
    screenshot: 'only-on-failure',
  },
  projects: [
    // There, each part has tests of its own.
    {
      name: 'chromium',
      use: inShell,
      testIgnore: ['parts.spec.ts', ...MEASURED],
      grepInvert: WHOLE,
    },
    { name: 'whole', use: inChromium(chromium), grep: WHOLE },
    { name: 'firefox', use: inFirefox, testMatch: [...CORE, 'console-without-server.spec.ts'] },
    { name: 'webkit', use: inShell, testMatch: CORE },
    { name: 'measured', use: inChromium(chromium), testMatch: MEASURED, workers: 1 },
  ],
})

/** Its microphone hums. */
function inChromium(program: string | undefined): NonNullable<PlaywrightTestConfig['use']> {
  return {
    browserName: 'chromium',
    launchOptions: { ...at(program), args: ['--use-fake-device-for-media-stream'] },
  }
}

function at(executablePath: string | undefined): { executablePath?: string } {
  return executablePath === undefined ? {} : { executablePath }
}
