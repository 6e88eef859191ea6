import type { Plugin } from 'vite'
import { launcherWords } from '../src/i18n/launcher-words.ts'
import { SETTINGS_PLACEHOLDER } from './targets.ts'

/**
 * Writes `manifest.json`, which tells the server what was built: the loader, the expression in it that stands
 * for the site's settings, the panel, what makes a page of it, and what the launcher says in every language.
 */
export function manifest(): Plugin {
  return {
    name: 'tealight-manifest',
    generateBundle(_options, bundle) {
      const chunks = Object.values(bundle).flatMap((file) => (file.type === 'chunk' ? [file] : []))
      const entry = (name: string) => {
        const built = chunks.find((chunk) => chunk.isEntry && chunk.name === name)
        if (!built) throw new Error(`the ${name} was not built`)
        return built.fileName
      }
      const content = {
        loader: 'loader.js',
        placeholder: SETTINGS_PLACEHOLDER,
        panel: entry('panel'),
        hosted: entry('hosted'),
        picture: entry('picture'),
        reach: entry('reach'),
        words: launcherWords,
      }
      this.emitFile({
        type: 'asset',
        fileName: 'manifest.json',
        source: `${JSON.stringify(content, null, 2)}\n`,
      })
    },
  }
}

/** Stops the build when the loader does not hold the placeholder exactly once. */
export function onePlaceholder(): Plugin {
  return {
    name: 'tealight-one-placeholder',
    generateBundle(_options, bundle) {
      for (const file of Object.values(bundle)) {
        const count = file.type === 'chunk' ? file.code.split(SETTINGS_PLACEHOLDER).length - 1 : 1
        if (count !== 1) throw new Error(`${file.fileName} holds the placeholder ${count} times`)
      }
    },
  }
}
