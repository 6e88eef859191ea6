import { watch } from 'node:fs'

const SETTLE_MS = 200
const isOutput = (path) => /(^|[\\/])(node_modules|\.cache|dist)([\\/]|$)/.test(path)

/** Calls back once for each burst of changes in these files and folders, and never twice at a time. */
export function onChange(paths, callBack) {
  let settling
  let working = Promise.resolve()
  const settle = (_event, name) => {
    if (name && isOutput(name)) return
    clearTimeout(settling)
    settling = setTimeout(() => {
      working = working.then(callBack)
    }, SETTLE_MS)
  }
  for (const path of paths) watch(path, { recursive: true }, settle)
}
