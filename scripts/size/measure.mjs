import { readdirSync, readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { brotliCompressSync, constants } from 'node:zlib'
import { root } from '../root.mjs'
import { bundleVisitorClient } from './visitor-client.mjs'
import { withStaticImports } from './static-imports.mjs'

const widget = join(root, 'packages/widget/dist')
const console_ = join(root, 'packages/console/dist')

/** Parts of the panel that are loaded when somebody uses them, by the names of their modules, in bytes. */
const PARTS = {
  api: 3_200,
  before: 1_300,
  form: 2_200,
  waiting: 1_300,
  initials: 200,
  clock: 300,
  patterns: 120,
  hosted: 900,
  transcript: 6_450,
  alerts: 1_800,
  menu: 2_000,
  search: 2_200,
  past: 2_500,
  fold: 500,
  deeds: 1_800,
  rating: 1_800,
  offers: 1_000,
  gate: 1_000,
  reach: 3_600,
  picture: 900,
  formatting: 2_050,
  tools: 3_000,
  files: 5_000,
  'kept-files': 1_000,
  emoji: 6_000,
  voice: 2_000,
  peek: 600,
  'words-zh-cn': 2_000,
  'in-words': 500,
}

/** What is sent over the wire for each thing that a person waits for, with the limit in bytes. */
export async function measureSizes() {
  const { loader, panel } = JSON.parse(readFileSync(join(widget, 'manifest.json'), 'utf8'))
  const loaderBr = weigh([join(widget, loader)])
  const panelBr = weigh(withStaticImports([join(widget, panel)]))
  const later = laterFilesOfPanel(panel)
  const laterBr = weigh(later.filter((file) => partOf(file) === null))
  const clientBr = brotli(await bundleVisitorClient())
  const consoleBr = weigh(firstFilesOfConsole())
  return [
    { key: 'loaderBr', name: 'loader', bytes: loaderBr, limit: 2_000 },
    { key: 'panelBr', name: 'panel', bytes: panelBr, limit: Infinity },
    { key: 'chatBr', name: 'loader and panel', bytes: loaderBr + panelBr, limit: 18_000 },
    { key: 'clientBr', name: 'client of a visitor', bytes: clientBr, limit: 3_800 },
    { key: 'laterBr', name: 'loaded later by a chat', bytes: laterBr, limit: 5_500 },
    {
      key: 'wordsBr',
      name: 'words of a language',
      bytes: weighWords(panel, (file) => !file.startsWith('more-')),
      limit: 2_000,
    },
    {
      key: 'moreWordsBr',
      name: 'words of its parts',
      bytes: weighWords(panel, (file) => file.startsWith('more-')),
      limit: 5_000,
    },
    ...Object.entries(PARTS).map(([part, limit]) => {
      const bytes = weigh(later.filter((file) => partOf(file) === part))
      return { key: `${part}Br`, name: `part ${part}`, bytes, limit }
    }),
    { key: 'consoleBr', name: 'console, first list', bytes: consoleBr, limit: 90_000 },
    {
      key: 'consoleWordsBr',
      name: 'words of a language of the console',
      bytes: weighLanguages(),
      limit: 20_000,
    },
  ]
}

/** The largest of the languages of the console, all of its pages together. English comes with the pages. */
function weighLanguages() {
  const languages = join(root, 'packages/console/src/i18n/languages')
  const tags = readdirSync(languages).map((file) => basename(file, '.json'))
  const assets = join(console_, 'assets')
  const scripts = readdirSync(assets).filter((file) => file.endsWith('.js'))
  const chunks = tags.map((tag) => scripts.find((file) => file.startsWith(`${tag}-`)))
  return Math.max(...chunks.map((chunk) => weigh([join(assets, chunk)])))
}

/** Each file is compressed by itself, as it is sent. */
function weigh(files) {
  return files.reduce((sum, file) => sum + brotli(readFileSync(file)), 0)
}

function brotli(bytes) {
  return brotliCompressSync(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: 11,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  }).length
}

/** What a panel loads when it is needed, its words aside: parts, the stream, lower rungs, the report on faults. */
function laterFilesOfPanel(panel) {
  const folder = join(widget, dirname(panel))
  const scripts = readdirSync(folder).filter((file) => file.endsWith('.js'))
  return scripts.filter((file) => file !== basename(panel)).map((file) => join(folder, file))
}

/** The largest of the catalogues: what the panel says, or what its parts say. */
function weighWords(panel, isCatalogue) {
  const assets = join(widget, dirname(panel))
  const folder = readdirSync(assets).find((name) => name.startsWith('words-'))
  const files = readdirSync(join(assets, folder)).filter((file) => file.endsWith('.js'))
  return Math.max(...files.filter(isCatalogue).map((file) => weigh([join(assets, folder, file)])))
}

function partOf(file) {
  return Object.keys(PARTS).find((part) => basename(file).startsWith(`${part}-`)) ?? null
}

/** The page itself, its styles, and every script that runs before it shows something. */
function firstFilesOfConsole() {
  const page = join(console_, 'index.html')
  const named = [
    ...readFileSync(page, 'utf8').matchAll(/(?:src|href)="\/console\/([^"]+\.(?:js|css))"/g),
  ]
  const files = named.map(([, path]) => join(console_, path))
  return withStaticImports([page, ...files])
}
