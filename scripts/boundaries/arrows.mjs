/**
 * What may import what. An arrow that is not drawn here is a violation, and so is a package or a
 * part of the server that is missing here: whoever adds one decides where it stands.
 */
export const packages = {
  protocol: [],
  client: ['protocol'],
  widget: ['client', 'protocol'],
  console: ['client', 'protocol'],
  server: ['protocol', 'protocol/schemas'],
  bench: ['client', 'protocol', 'protocol/schemas', 'server'],
  e2e: ['client', 'protocol', 'protocol/schemas'],
}

/** The server's folders and files, from the one that knows most to those that know nothing. */
export const serverParts = {
  main: ['app', 'welcome', 'store', 'countries', 'config', 'log'],
  seed: ['welcome', 'commands', 'domain', 'store', 'auth', 'config'],
  welcome: ['commands', 'store', 'config'],
  app: [
    'http',
    'routing',
    'push',
    'reports',
    'commands',
    'delivery',
    'domain',
    'store',
    'hub',
    'files',
    'countries',
    'admission',
    'auth',
    'config',
  ],
  http: [
    'reports',
    'commands',
    'delivery',
    'domain',
    'store',
    'hub',
    'files',
    'countries',
    'admission',
    'auth',
    'words',
    'config',
  ],
  reports: ['commands', 'delivery', 'domain', 'store'],
  routing: ['commands', 'delivery', 'domain', 'store'],
  push: ['commands', 'delivery', 'domain', 'store', 'config'],
  commands: ['domain', 'store', 'hub', 'auth'],
  delivery: ['domain', 'store', 'hub'],
  store: ['types of domain'],
  hub: [],
  files: [],
  countries: ['config'],
  admission: [],
  domain: [],
  auth: [],
  words: [],
  config: [],
  log: [],
}

/** Libraries that a browser must never be sent: they may be imported in these packages alone. */
export const libraries = {
  zod: ['protocol', 'server'],
}

/** The files of the server that may look at the environment: its programs. */
export const READ_ENVIRONMENT = ['packages/server/src/main.ts', 'packages/server/src/seed/main.ts']

/** Where an address that is only known at run time may be imported, from the chat's own origin: the panel, and its words. */
export const IMPORTS_BY_ADDRESS = [
  'packages/widget/src/loader/fetch-panel.ts',
  'packages/widget/src/i18n/fetch-words.ts',
]
