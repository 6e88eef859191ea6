import { defineConfig } from 'vitest/config'

const conditions = ['source', 'node']

export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  // Databases and threads start slowly on a busy machine.
  test: {
    include: ['src/**/*.test.ts'],
    globalSetup: 'src/testing/compile-thread.ts',
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
})
