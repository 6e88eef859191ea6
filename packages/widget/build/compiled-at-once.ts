import type { Plugin } from 'vite'

/**
 * Chromium compiles the whole script beside the page then, and not bit by bit while the page waits for it.
 * https://github.com/WICG/explicit-javascript-compile-hints-file-based
 */
export function compiledAtOnce(): Plugin {
  return {
    name: 'tealight-compiled-at-once',
    generateBundle(_options, bundle) {
      for (const file of Object.values(bundle)) {
        if (file.type === 'chunk') file.code = `//# allFunctionsCalledOnLoad\n${file.code}`
      }
    },
  }
}
