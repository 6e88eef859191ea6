import { nanoid } from 'nanoid'
import type { FileProgress, RefusalBody } from '@tealight/protocol'
import type { Answer } from './test-client.ts'
import { request } from './test-client.ts'

/** Somebody who sends files: where to, and what proves who it is. */
export interface TestSender {
  headers: Record<string, string>
  url(path: string): string
}

/** A file as a test sends it. */
export interface TestFile {
  id: string
  name: string
  type: string
  content: Buffer
}

type Told = Promise<Answer<FileProgress & RefusalBody>>

export function fileOf(content: Buffer | string, own: Partial<TestFile> = {}): TestFile {
  return { id: nanoid(), name: 'a file', type: '', content: Buffer.from(content), ...own }
}

/** Tells of a file. */
export function tells(sender: TestSender, { id, name, type, content }: TestFile): Told {
  const told = { id, name, type, bytes: content.length }
  return request('POST', sender.url('/files'), sender.headers, told)
}

/** Sends a piece of it, or all that is left. */
export async function sends(
  { url, headers }: TestSender,
  { id, content }: TestFile,
  from = 0,
  to = content.length,
): Told {
  const address = new URL(url(`/files/${id}/bytes`))
  address.searchParams.set('from', String(from))
  const body = content.subarray(from, to)
  const response = await fetch(address, { method: 'PUT', headers, body })
  const { status, headers: told } = response
  return { status, headers: told, body: JSON.parse(await response.text()) }
}

/** Tells and sends. */
export async function uploads(sender: TestSender, file: TestFile): Told {
  const told = await tells(sender, file)
  return told.status === 200 ? sends(sender, file) : told
}

/** Fetches a file as a browser does. */
export function opens({ url, headers }: TestSender, id: string, more = {}): Promise<Response> {
  return fetch(url(`/files/${id}`), { headers: { ...headers, ...more } })
}
