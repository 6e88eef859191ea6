import Database from 'libsql'

type Row = Record<string, string | number | null>

/** Columns of a conversation that stay as they are, or that only the row's place depends on. */
const FIXED = ['workspace_id', 'id', 'site_id', 'visitor_id', 'created_at']

/**
 * What writing messages costs at least: the rows that the journal writes for a message, by prepared statements of the
 * bare binding, a group in one transaction. Nothing is looked up and nothing decided.
 */
export class RawWriter {
  readonly #database: Database.Database
  readonly #message: Row
  readonly #conversations: Row[]
  readonly #insertMessage: Database.Statement
  readonly #updateConversation: Database.Statement
  readonly #updateCounter: Database.Statement
  readonly #changing: string[]
  #written = 0

  /** Opens a file that the product has written: its rows are the pattern for what follows. */
  constructor(path: string) {
    const database = new Database(path)
    for (const pragma of ['journal_mode=wal', 'synchronous=full', 'cache_size=-32000'])
      database.pragma(pragma)
    this.#database = database
    this.#message = rowsOf(database, 'select * from messages limit 1')[0] ?? {}
    this.#conversations = rowsOf(database, 'select * from conversations')
    this.#changing = Object.keys(this.#conversations[0] ?? {}).filter(
      (name) => !FIXED.includes(name),
    )
    const columns = Object.keys(this.#message)
    this.#insertMessage = database.prepare(
      `insert into messages (${columns.join(', ')}) values (${columns.map(() => '?').join(', ')})`,
    )
    this.#updateConversation = database.prepare(
      `update conversations set ${this.#changing.map((name) => `${name} = ?`).join(', ')} where workspace_id = ? and id = ?`,
    )
    this.#updateCounter = database.prepare('update counters set rev = ? where workspace_id = ?')
  }

  /** Writes groups of this size for a while. @returns messages per second. */
  write(group: number, seconds: number): number {
    const beganMs = performance.now()
    const untilMs = beganMs + seconds * 1000
    const before = this.#written
    while (performance.now() < untilMs) this.#writeGroup(group)
    return (this.#written - before) / ((performance.now() - beganMs) / 1000)
  }

  close(): void {
    this.#database.close()
  }

  #writeGroup(group: number): void {
    this.#database.exec('begin immediate')
    for (let count = 0; count < group; count += 1) this.#writeMessage()
    this.#updateCounter.run(this.#revNow(), this.#message['workspace_id'])
    this.#database.exec('commit')
  }

  #writeMessage(): void {
    this.#written += 1
    const conversation = this.#conversations[this.#written % this.#conversations.length]
    if (conversation === undefined) throw new Error('the database has no conversations')
    const seq = Number(conversation['message_count']) + 1
    const rev = this.#revNow()
    Object.assign(conversation, { rev, step: seq, message_count: seq, unread_by_agents: seq })
    const id = `raw-message-${this.#written}`
    const message = {
      ...this.#message,
      id,
      rev,
      seq,
      step: seq,
      conversation_id: conversation['id'],
    }
    this.#insertMessage.run(...Object.values(message))
    const changed = this.#changing.map((name) => conversation[name])
    this.#updateConversation.run(...changed, conversation['workspace_id'], conversation['id'])
  }

  #revNow(): number {
    return 1_000_000 + this.#written
  }
}

/** What a query answers, row by row. */
export function rowsOf(database: Database.Database, query: string): Row[] {
  return database.prepare(query).all().filter(isRow)
}

function isRow(row: unknown): row is Row {
  return typeof row === 'object' && row !== null
}
