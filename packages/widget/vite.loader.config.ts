import { defineConfig } from 'vite'
import { compiledAtOnce } from './build/compiled-at-once.ts'
import { onePlaceholder } from './build/manifest.ts'
import { smallest } from './build/smallest.ts'
import { SCRIPT_TARGET, STYLE_TARGETS } from './build/targets.ts'

/** The loader: one classic script without a name in the page. */
export default defineConfig({
  plugins: [onePlaceholder(), smallest(), compiledAtOnce()],
  resolve: { conditions: ['source'] },
  build: {
    target: SCRIPT_TARGET,
    cssTarget: STYLE_TARGETS,
    emptyOutDir: true,
    reportCompressedSize: false,
    lib: {
      entry: 'src/loader/main.ts',
      formats: ['iife'],
      name: 'tealight',
      fileName: () => 'loader.js',
    },
  },
})
