/** One setting: read from the environment, explained once, listed in the README from here. */
export interface Setting {
  /** The environment variable. */
  name: string
  meaning: string
  /** As it would be written in the environment; empty when there is none. */
  default: string
}

/** Everything that the server can be told from outside. */
export interface Config {
  port: number
  host: string
  /** The origin that people use; null: taken from each request. */
  publicUrl: string | null
  dataDir: string
  databaseUrl: string
  synchronous: 'full' | 'normal'
  logLevel: LogLevel
  /** How many proxies in front are trusted to tell the visitor's address. */
  trustedProxies: number
  /** The file that says in which country an address is; null: nobody wants to know. */
  countryDatabase: string | null
  owner: { email: string; workspace: string; origins: string[] } | null
  heartbeatMs: number
  /** The longest that a stream lasts before its client opens another. */
  streamMs: number
  drainMs: number
  limits: Limits
}

export interface Limits {
  streamsPerVisitor: number
  streamsPerSite: number
  streamsPerAddress: number
  /** Backlog of a stream, in bytes, over which its reader counts as too slow. */
  streamBacklogBytes: number
  messagesPerMinute: number
  requestsPerMinutePerAddress: number
  newVisitorsPerHourPerAddress: number
  signInsPer15Minutes: number
  /** The largest file that anybody may send. */
  fileBytes: number
  fileBytesPerHour: number
  fileBytesPerHourPerAddress: number
}

type LogLevel = (typeof LOG_LEVELS)[number]
const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'silent'] as const

/** A setting that can't be used. Its message is an instruction to the operator. */
export class ConfigError extends Error {}

const MEGABYTE = 1024 * 1024

const SETTINGS = {
  PORT: ['8080', 'Port to listen on.'],
  HOST: ['0.0.0.0', 'Address to listen on. Use `127.0.0.1` behind a proxy on the same machine.'],
  PUBLIC_URL: [
    '',
    'Origin that people use, such as `https://chat.example`. Needed behind a proxy: it makes cookies secure and links right.',
  ],
  DATA_DIR: ['./data', 'Folder of the embedded database, and of the files that people send.'],
  DATABASE_URL: ['', '`postgres://…` uses PostgreSQL instead of the embedded database.'],
  SYNCHRONOUS: [
    'full',
    '`full`: an acknowledged message survives loss of power. `normal`: it survives a crash of the process; faster on slow disks. Embedded database only.',
  ],
  OWNER_EMAIL: [
    '',
    'Set-up for production: on an empty database, make a workspace for this owner instead of the demo.',
  ],
  WORKSPACE_NAME: ['My workspace', 'Name of the workspace that `OWNER_EMAIL` makes.'],
  SITE_ORIGINS: [
    '*',
    'Origins whose pages may use the site that `OWNER_EMAIL` makes, separated by commas.',
  ],
  TRUSTED_PROXIES: [
    '0',
    'How many proxies in front of the server add to `X-Forwarded-For`. With 0 the header is ignored.',
  ],
  COUNTRY_DATABASE: [
    '',
    'File in MMDB format, such as GeoLite2 Country. With it, agents see the country of visitors; nobody but the file is asked.',
  ],
  LOG_LEVEL: ['info', '`trace`, `debug`, `info`, `warn`, `error` or `silent`.'],
  HEARTBEAT_SECONDS: ['20', 'How often an idle stream is sent a beat.'],
  STREAM_MINUTES: [
    '30',
    'The longest that a stream lasts before its client is told to open another. What a vanished client held is free by then, whatever is in between.',
  ],
  DRAIN_SECONDS: [
    '5',
    'How long streams are told to move on, one after the other, before the server stops.',
  ],
  MAX_STREAMS_PER_VISITOR: ['20', 'Streams that one visitor or agent may hold open.'],
  MAX_STREAMS_PER_SITE: ['100000', 'Streams that all visitors of one site may hold open.'],
  MAX_STREAMS_PER_ADDRESS: [
    '2000',
    'Streams that may be open from one address: many people share one.',
  ],
  MAX_STREAM_BACKLOG_KB: [
    '256',
    'A stream whose reader leaves more than this untaken is cut off; it resumes where it was.',
  ],
  MAX_MESSAGES_PER_MINUTE: ['60', 'Messages that one visitor may send in a minute.'],
  MAX_REQUESTS_PER_MINUTE_PER_ADDRESS: [
    '6000',
    'Requests that may come from one address in a minute.',
  ],
  MAX_NEW_VISITORS_PER_HOUR_PER_ADDRESS: [
    '300',
    'First messages that may come from one address in an hour.',
  ],
  MAX_SIGN_INS_PER_15_MINUTES: ['10', 'Failed sign-ins for one e-mail address within 15 minutes.'],
  MAX_FILE_MB: [
    '25',
    'The largest file that anybody may send. A site may set a lower limit for its visitors.',
  ],
  MAX_FILE_MB_PER_HOUR: [
    '250',
    'Files that one visitor or agent may send in an hour, in megabytes.',
  ],
  MAX_FILE_MB_PER_HOUR_PER_ADDRESS: [
    '2500',
    'Files that may come from one address in an hour, in megabytes: many people share one.',
  ],
} as const satisfies Record<string, readonly [default_: string, meaning: string]>

type Name = keyof typeof SETTINGS

/** Every setting with its default and its meaning, in the order in which the documentation lists them. */
export const settings: readonly Setting[] = Object.entries(SETTINGS).map(
  ([name, [initial, meaning]]) => ({ name, default: initial, meaning }),
)

/**
 * Reads the configuration. Pure: nothing but `env` is looked at.
 *
 * @throws {ConfigError} saying which setting to change, and how.
 */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const text = (name: Name) => env[name]?.trim() || SETTINGS[name][0]
  const number = (name: Name, min: number, max: number) => {
    const value = Number(text(name))
    if (Number.isInteger(value) && value >= min && value <= max) return value
    throw new ConfigError(
      `${name} is "${text(name)}": set it to a whole number from ${min} to ${max}.`,
    )
  }
  const decimal = (name: Name, min: number, max: number) => {
    const value = Number(text(name))
    if (value >= min && value <= max) return value
    throw new ConfigError(`${name} is "${text(name)}": set it to a number from ${min} to ${max}.`)
  }
  const choice = <const Choice extends string>(name: Name, choices: readonly Choice[]): Choice => {
    const value = choices.find((one) => one === text(name))
    if (value !== undefined) return value
    throw new ConfigError(`${name} is "${text(name)}": set it to one of ${choices.join(', ')}.`)
  }
  const dataDir = text('DATA_DIR')
  return {
    port: number('PORT', 0, 65_535),
    host: text('HOST'),
    publicUrl: readPublicUrl(text('PUBLIC_URL')),
    dataDir,
    databaseUrl: readDatabaseUrl(text('DATABASE_URL'), dataDir),
    synchronous: choice('SYNCHRONOUS', ['full', 'normal']),
    logLevel: choice('LOG_LEVEL', LOG_LEVELS),
    trustedProxies: number('TRUSTED_PROXIES', 0, 10),
    countryDatabase: text('COUNTRY_DATABASE') || null,
    owner: readOwner(text('OWNER_EMAIL'), text('WORKSPACE_NAME'), text('SITE_ORIGINS')),
    heartbeatMs: number('HEARTBEAT_SECONDS', 1, 300) * 1000,
    streamMs: decimal('STREAM_MINUTES', 0.05, 1440) * 60_000,
    drainMs: number('DRAIN_SECONDS', 0, 600) * 1000,
    limits: {
      streamsPerVisitor: number('MAX_STREAMS_PER_VISITOR', 1, 1000),
      streamsPerSite: number('MAX_STREAMS_PER_SITE', 1, 10_000_000),
      streamsPerAddress: number('MAX_STREAMS_PER_ADDRESS', 1, 10_000_000),
      streamBacklogBytes: number('MAX_STREAM_BACKLOG_KB', 16, 1_000_000) * 1024,
      messagesPerMinute: number('MAX_MESSAGES_PER_MINUTE', 1, 10_000_000),
      requestsPerMinutePerAddress: number('MAX_REQUESTS_PER_MINUTE_PER_ADDRESS', 1, 100_000_000),
      newVisitorsPerHourPerAddress: number('MAX_NEW_VISITORS_PER_HOUR_PER_ADDRESS', 1, 100_000_000),
      signInsPer15Minutes: number('MAX_SIGN_INS_PER_15_MINUTES', 1, 10_000),
      fileBytes: number('MAX_FILE_MB', 1, 1024) * MEGABYTE,
      fileBytesPerHour: number('MAX_FILE_MB_PER_HOUR', 1, 1_000_000) * MEGABYTE,
      fileBytesPerHourPerAddress:
        number('MAX_FILE_MB_PER_HOUR_PER_ADDRESS', 1, 100_000_000) * MEGABYTE,
    },
  }
}

function readPublicUrl(value: string): string | null {
  if (value === '') return null
  const url = URL.canParse(value) ? new URL(value) : null
  if (url && /^https?:$/.test(url.protocol) && url.pathname === '/') return url.origin
  throw new ConfigError(
    `PUBLIC_URL is "${value}": set it to an origin such as https://chat.example.`,
  )
}

function readDatabaseUrl(value: string, dataDir: string): string {
  if (value === '') return `file:${dataDir.replace(/\/+$/, '')}/tealight.db`
  if (/^(postgres(ql)?:\/\/|file:)/.test(value)) return value
  throw new ConfigError(
    `DATABASE_URL is "${value}": set it to postgres://user:password@host/database, or leave it out.`,
  )
}

function readOwner(email: string, workspace: string, origins: string): Config['owner'] {
  if (email === '') return null
  if (!/^[^\s@]+@[^\s@]+$/.test(email)) {
    throw new ConfigError(`OWNER_EMAIL is "${email}": set it to an e-mail address.`)
  }
  const list = origins
    .split(',')
    .map((origin) => origin.trim())
    .filter((origin) => origin !== '')
  const wrong = list.find((origin) => !/^(\*|https?:\/\/[^/\s]+)$/.test(origin))
  if (wrong === undefined) return { email: email.toLowerCase(), workspace, origins: list }
  throw new ConfigError(
    `SITE_ORIGINS holds "${wrong}": list origins such as https://shop.example, separated by commas.`,
  )
}
