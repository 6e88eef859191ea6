import { defineConfig } from 'vitest/config'

export default defineConfig({
  resolve: { conditions: ['source'] },
  ssr: { resolve: { conditions: ['source'] } },
  // No module here keeps anything: what one file has imported, the next one need not import again.
  test: { include: ['src/**/*.test.ts'], isolate: false },
})
