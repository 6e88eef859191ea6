import { defineConfig } from 'vitest/config'

/** The tests start what was built: the benchmark's own servers and its processes. */
export default defineConfig({
  test: {
    include: ['src/**/*.test.ts'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    sequence: { groupOrder: 1 },
    maxWorkers: 4,
  },
})
