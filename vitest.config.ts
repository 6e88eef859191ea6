import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    // Most of them wait for something: two at a time leave no core idle.
    maxWorkers: 2,
    projects: [
      'packages/*',
      'e2e',
      'bench',
      { test: { name: 'scripts', include: ['scripts/**/*.test.mjs'], testTimeout: 60_000 } },
    ],
  },
})
