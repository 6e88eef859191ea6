import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, posix } from 'node:path'
import {
  IMPORTS_BY_ADDRESS,
  libraries,
  packages,
  READ_ENVIRONMENT,
  serverParts,
} from './arrows.mjs'
import { readImports } from './imports.mjs'

const IGNORED = new Set(['node_modules', 'dist', '.cache', 'test-results'])
const isSource = (name) => /\.[cm]?[jt]sx?$/.test(name)
/** Tests may reach across parts, and so may what only tests use. */
const isTest = (file) => /\.test\.tsx?$|\/testing\/|^e2e\//.test(file)

/** Every import of the workspace at `root` that no arrow allows, each as one line for people. */
export function findViolations(root) {
  const homes = packageFolders(root)
  const strangers = homes.filter(({ name }) => !(name in packages))
  return [
    ...strangers.map(({ folder }) => `${folder} is not drawn in scripts/boundaries/arrows.mjs`),
    ...homes
      .filter(({ name }) => name in packages)
      .flatMap(({ name, folder }) =>
        sourcesUnder(root, folder).flatMap((file) => violationsOf(root, name, folder, file)),
      ),
  ]
}

/** How many files were looked at; a checker that sees none must not pass. */
export function countSources(root) {
  return packageFolders(root).flatMap(({ folder }) => sourcesUnder(root, folder)).length
}

function packageFolders(root) {
  const inner = readdirSync(join(root, 'packages')).map((name) => ({
    name,
    folder: `packages/${name}/src`,
  }))
  const outer = ['bench', 'e2e'].map((name) => ({ name, folder: name }))
  return [...inner, ...outer].filter(({ folder }) => existsSync(join(root, folder)))
}

function sourcesUnder(root, folder) {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`
    if (entry.isDirectory()) return IGNORED.has(entry.name) ? [] : sourcesUnder(root, path)
    return isSource(entry.name) ? [path] : []
  })
}

function violationsOf(root, name, folder, file) {
  try {
    const { imports, environment } = readImports(file, readFileSync(join(root, file), 'utf8'))
    const objections = imports.flatMap((found) => {
      const objection = objectionTo(found, { name, folder, file })
      return objection ? [`${file}:${found.line} ${objection}`] : []
    })
    return [...objections, ...readsOfEnvironment(file, environment)]
  } catch (error) {
    return [`${file} can't be parsed: ${error.message}`]
  }
}

function objectionTo({ specifier, typesOnly }, { name, folder, file }) {
  if (specifier === null) return objectionToComputed(file)
  if (specifier.startsWith('.')) {
    return objectionToNeighbour(specifier, typesOnly, { name, folder, file })
  }
  if (specifier.startsWith('@tealight/')) {
    const wanted = specifier.slice('@tealight/'.length)
    return packages[name].some((allowed) => allowed === wanted || owns(allowed, wanted))
      ? null
      : `imports ${specifier}: ${name} may import ${listed(packages[name])}`
  }
  return objectionToLibrary(specifier, name, file)
}

function objectionToComputed(file) {
  if (IMPORTS_BY_ADDRESS.includes(file) || isTest(file)) return null
  return 'imports something computed, which nobody can check'
}

/** `server` allows `server/anything`; the protocol's further door is opened by name only. */
const owns = (allowed, wanted) => wanted.startsWith(`${allowed}/`) && allowed !== 'protocol'

function objectionToNeighbour(specifier, typesOnly, { name, folder, file }) {
  const target = posix.join(posix.dirname(file), specifier)
  if (!`${target}/`.startsWith(`${folder}/`))
    return `imports ${specifier}, which is outside its package`
  if (isTest(file)) return null
  if (isTest(target)) return `imports ${specifier}, which is for tests alone`
  return name === 'server' ? objectionToPart(specifier, typesOnly, { folder, file, target }) : null
}

function objectionToPart(specifier, typesOnly, { folder, file, target }) {
  const [from, to] = [file, target].map((path) => partOf(posix.relative(folder, path)))
  if (!(from in serverParts))
    return `is in ${from}, which is not drawn in scripts/boundaries/arrows.mjs`
  const allowed = serverParts[from]
  if (from === to || allowed.includes(to) || (typesOnly && allowed.includes(`types of ${to}`)))
    return null
  return `imports ${specifier}: ${from} may import ${listed(allowed)}`
}

const partOf = (path) => path.split('/')[0].replace(/\.tsx?$/, '')
const listed = (names) => (names.length > 0 ? names.join(', ') : 'nothing of its neighbours')

function objectionToLibrary(specifier, name, file) {
  const library = Object.keys(libraries).find(
    (one) => specifier === one || specifier.startsWith(`${one}/`),
  )
  if (library && !libraries[library].includes(name)) {
    return `imports ${specifier}: only ${listed(libraries[library])} may`
  }
  const readsProcess = /^(node:)?process$/.test(specifier) && isClosedToEnvironment(file)
  return readsProcess ? `imports ${specifier}: only main reads the environment` : null
}

function readsOfEnvironment(file, lines) {
  if (!isClosedToEnvironment(file)) return []
  return lines.map((line) => `${file}:${line} reads process.env: only main may`)
}

function isClosedToEnvironment(file) {
  return file.startsWith('packages/server/') && !READ_ENVIRONMENT.includes(file) && !isTest(file)
}
