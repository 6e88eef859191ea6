import { defineConfig } from 'vite'
import { smallest } from './build/smallest.ts'
import { SCRIPT_TARGET } from './build/targets.ts'
import { catalogues, selfContained, wordsFolder } from './build/words.ts'

/** The catalogues: a module for each language, of the panel and of its parts. */
export default defineConfig({
  plugins: [selfContained(), smallest()],
  build: {
    target: SCRIPT_TARGET,
    emptyOutDir: false,
    reportCompressedSize: false,
    lib: { entry: catalogues(), formats: ['es'] },
    rolldownOptions: { output: { entryFileNames: `assets/${wordsFolder()}/[name].js` } },
  },
})
