import { defineConfig } from 'vitest/config'
import { LongestFirst } from './scripts/checks/longest-first.mjs'

export default defineConfig({
  test: {
    // Most of them wait for something: two at a time leave no core idle.
    maxWorkers: 2,
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
