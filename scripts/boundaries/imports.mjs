import { parseSync } from 'oxc-parser'

/**
 * Finds what a source file imports, in whatever way, and where it reads the environment.
 * Throws on a file that can't be parsed: what can't be read can't be vouched for.
 */
export function readImports(file, source) {
  const { program, errors } = parseSync(file, source)
  if (errors.length > 0) throw new SyntaxError(errors[0].message)
  const imports = []
  const environment = []
  for (const node of nodesOf(program)) {
    const found = importOf(node)
    if (found) imports.push({ ...found, line: lineOf(source, node) })
    if (isEnvironment(node)) environment.push(lineOf(source, node))
  }
  return { imports, environment }
}

function* nodesOf(value) {
  if (Array.isArray(value)) {
    for (const item of value) yield* nodesOf(item)
  } else if (value && typeof value === 'object') {
    if (typeof value.type === 'string') yield value
    for (const child of Object.values(value)) yield* nodesOf(child)
  }
}

/** `specifier` is null where it is computed. */
function importOf(node) {
  switch (node.type) {
    case 'ImportDeclaration':
      return { specifier: node.source.value, typesOnly: node.importKind === 'type', isStatic: true }
    case 'ExportNamedDeclaration':
    case 'ExportAllDeclaration':
      if (!node.source) return null
      return { specifier: node.source.value, typesOnly: node.exportKind === 'type', isStatic: true }
    case 'ImportExpression':
      return { specifier: node.source.value ?? null, typesOnly: false, isStatic: false }
    case 'TSImportType':
      return { specifier: node.source.value, typesOnly: true, isStatic: false }
    default:
      return null
  }
}

function isEnvironment(node) {
  if (node.type !== 'MemberExpression' || node.object.name !== 'process') return false
  return (node.computed ? node.property.value : node.property.name) === 'env'
}

const lineOf = (source, node) => source.slice(0, node.start).split('\n').length
