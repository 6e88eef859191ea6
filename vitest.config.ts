import { defineConfig } from 'vitest/config'
import { LongestFirst } from './scripts/checks/longest-first.mjs'

export default defineConfig({
  test: {
    // Half of their time they wait for something: three at a time leave no core of two idle.
    maxWorkers: 3,
    sequence: { sequencer: LongestFirst },
    projects: [
      'packages/*',
      'e2e',
      'bench',
      {
        test: {
          name: 'scripts',
          include: ['scripts/**/*.test.mjs'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
})
