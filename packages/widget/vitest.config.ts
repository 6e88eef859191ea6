import { defineConfig } from 'vitest/config'

export default defineConfig({
  resolve: { conditions: ['source'] },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  // A page of its own for each file, in a process that knows happy-dom already: a third of the work.
  test: { environment: 'happy-dom', pool: 'vmForks', include: ['src/**/*.test.{ts,tsx}'] },
})
