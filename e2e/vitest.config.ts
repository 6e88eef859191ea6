import { defineConfig } from 'vitest/config'

const conditions = ['source', 'node']

/** The tests that need the built server, but no browser. Those with browsers are Playwright's, in `tests`. */
export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  test: {
    include: ['src/**/*.test.ts'],
    testTimeout: 120_000,
    hookTimeout: 60_000,
    // Those that run beside each other mostly wait.
    maxConcurrency: 10,
    // Their servers and proxies need the machine for themselves: after all others. They wait more than those do.
    sequence: { groupOrder: 1 },
    maxWorkers: 4,
  },
})
