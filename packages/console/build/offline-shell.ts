import { createHash } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import { build as bundle, type Plugin, type Rollup } from 'vite'
import type { BuildFile, BuildFiles } from '../src/worker/build-files.ts'

const WORKER = fileURLToPath(new URL('../src/worker/worker.ts', import.meta.url))
const BASE = '/console/'
const ID_LENGTH = 12

/** Writes `worker.js`, the service worker, with the names and hashes of all that was built, and the build's id into the page. */
export function offlineShell(): Plugin {
  let id = ''
  return {
    name: 'tealight-offline-shell',
    apply: 'build',
    enforce: 'post',
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle: built = {} }) {
        const hash = createHash('sha256').update(html).update(Object.keys(built).sort().join())
        id = hash.digest('hex').slice(0, ID_LENGTH)
        return [{ tag: 'meta', attrs: { name: 'build', content: id }, injectTo: 'head' }]
      },
    },
    generateBundle: {
      // The files are as they will be served: nothing more is put into them.
      order: 'post',
      async handler(_options, built) {
        const files = filesOf(id, built)
        this.emitFile({ type: 'asset', fileName: 'worker.js', source: await workerWith(files) })
      },
    },
  }
}

function filesOf(id: string, built: Rollup.OutputBundle): BuildFiles {
  const files = Object.values(built)
  const chunks = files.flatMap((file) => (file.type === 'chunk' ? [file] : []))
  const first = firstOf(chunks)
  const looks = files.filter((file) => file.fileName.startsWith('assets/') && file.type === 'asset')
  const others = chunks.filter((chunk) => !first.has(chunk))
  const isLanguage = ({ facadeModuleId }: Rollup.OutputChunk): boolean =>
    facadeModuleId?.includes('/i18n/languages/') === true
  return {
    id,
    first: [...first, ...looks].map(toBuildFile),
    later: others.filter((chunk) => !isLanguage(chunk)).map(toBuildFile),
    languages: others.filter(isLanguage).map(toBuildFile),
  }
}

/** The page's own script, and all that it imports before it does anything. */
function firstOf(chunks: readonly Rollup.OutputChunk[]): Set<Rollup.OutputChunk> {
  const first = new Set(chunks.filter(({ isEntry }) => isEntry))
  for (const { imports } of first) {
    for (const chunk of chunks) if (imports.includes(chunk.fileName)) first.add(chunk)
  }
  return first
}

function toBuildFile(file: Rollup.OutputChunk | Rollup.OutputAsset): BuildFile {
  const content = file.type === 'chunk' ? file.code : file.source
  const hash = createHash('sha256').update(content).digest('base64')
  return { path: BASE + file.fileName, integrity: `sha256-${hash}` }
}

/** One classic script: not every browser takes a module for a worker. */
async function workerWith(files: BuildFiles): Promise<string> {
  const outcome = await bundle({
    configFile: false,
    logLevel: 'warn',
    define: { __BUILD__: JSON.stringify(files) },
    resolve: { conditions: ['source', 'module', 'browser', 'production'] },
    build: {
      write: false,
      target: 'es2022',
      modulePreload: false,
      rollupOptions: { input: WORKER, output: { format: 'iife' } },
    },
  })
  const [output] = [outcome].flat()
  const [chunk] = output && 'output' in output ? output.output : []
  if (chunk?.type !== 'chunk') throw new Error('the worker was not built')
  return chunk.code
}
