/** A module of the same build that is imported when it is needed. */
const LATER_IMPORT = /\bimport\((["'`])(\.\/[^"'`]+)\1\)/g

/**
 * Lets an import that failed succeed later: some browsers remember a failed one for as long as the page lives, so each
 * attempt after a failure has an address of its own. The server ignores the query.
 */
export function askAgain(): AskAgain {
  return {
    name: 'tealight-ask-again',
    renderChunk(code: string): string | null {
      if (!LATER_IMPORT.test(code)) return null
      const imports = code.replace(LATER_IMPORT, '__later($1$2$1)')
      return `${LATER};${imports}`
    },
  }
}

/** A plugin of Vite, in so far as one is needed. */
interface AskAgain {
  name: string
  renderChunk(code: string): string | null
}

const LATER = `const __failed = {}, __later = (path) => import(path + (__failed[path] ??= '')).catch((error) => {
  __failed[path] += '?'
  throw error
})`
