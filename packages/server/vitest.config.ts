import { defineConfig } from 'vitest/config'

const conditions = ['source', 'node']

export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  // Databases and threads start slowly on a busy machine.
  test: {
    include: ['src/**/*.test.ts'],
    globalSetup: 'src/testing/compile-thread.ts',
    // What one file has imported, which takes a second, the next one need not import again.
    isolate: false,
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
})
