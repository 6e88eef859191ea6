import preact from '@preact/preset-vite'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  plugins: [preact({ devToolsEnabled: false })],
  resolve: { conditions: ['source'] },
  ssr: { resolve: { conditions: ['source'] } },
  // A page of its own for each file, in a process that knows happy-dom already: half of the work.
  test: { environment: 'happy-dom', pool: 'vmForks', include: ['src/**/*.test.{ts,tsx}'] },
})
