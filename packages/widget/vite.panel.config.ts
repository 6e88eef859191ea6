import { defineConfig } from 'vite'
import { askAgain } from '../client/build/ask-again.ts'
import { manifest } from './build/manifest.ts'
import { smallest } from './build/smallest.ts'
import { SCRIPT_TARGET, STYLE_TARGETS } from './build/targets.ts'
import { wordsFolder } from './build/words.ts'

/** The panel: a module with a hash in its name, and what it loads when it is needed. Beside it, what makes it a page. */
export default defineConfig({
  base: './',
  define: { __TEALIGHT_WORDS__: JSON.stringify(`./${wordsFolder()}/`) },
  plugins: [manifest(), askAgain(), smallest()],
  resolve: { conditions: ['source'] },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    target: SCRIPT_TARGET,
    cssTarget: STYLE_TARGETS,
    emptyOutDir: false,
    reportCompressedSize: false,
    // A library's imports come without Vite's preloading, which a page's policy could forbid and nobody needs.
    lib: {
      entry: {
        panel: 'src/panel/main.tsx',
        hosted: 'src/hosted/main.ts',
        picture: 'src/picture/draw-picture.ts',
        reach: 'src/reach/reach-out.ts',
      },
      formats: ['es'],
    },
    rolldownOptions: {
      // What is loaded later may take from the panel what both use: a module for that alone would be one request more.
      preserveEntrySignatures: 'allow-extension',
      output: {
        entryFileNames: 'assets/[name]-[hash].js',
        chunkFileNames: 'assets/[name]-[hash].js',
        minify: true,
        comments: false,
      },
    },
  },
})
