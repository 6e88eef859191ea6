import { defineConfig } from 'vite'
import { manifest } from './build/manifest.ts'
import { SCRIPT_TARGET, STYLE_TARGETS } from './build/targets.ts'

/** The panel: a module with a hash in its name, and a module for each further language. */
export default defineConfig({
  base: './',
  plugins: [manifest()],
  resolve: { conditions: ['source'] },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    target: SCRIPT_TARGET,
    cssTarget: STYLE_TARGETS,
    emptyOutDir: false,
    reportCompressedSize: false,
    // A library's imports come without Vite's preloading, which a page's policy could forbid and nobody needs.
    lib: { entry: { panel: 'src/panel/main.tsx' }, formats: ['es'] },
    rolldownOptions: {
      output: {
        entryFileNames: 'assets/[name]-[hash].js',
        chunkFileNames: 'assets/[name]-[hash].js',
        minify: true,
        comments: false,
      },
    },
  },
})
