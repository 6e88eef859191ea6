import type { VisitorClient } from '@tealight/client'
import type { Message } from '@tealight/protocol'
import type { Words } from '../i18n/en.ts'
import type { MoreWords } from '../i18n/more/more-en.ts'
import { eventWords } from '../panel/event-words.ts'

export interface TranscriptWords {
  words: Words
  more: MoreWords
  site: string
  language: string
}

/** Fetches what is not here yet, and hands the visitor the whole conversation as a text file. */
export async function downloadTranscript(
  client: VisitorClient,
  said: TranscriptWords,
): Promise<void> {
  await fetchAll(client)
  const file = new Blob([writeTranscript(client.state.messages, said)], { type: 'text/plain' })
  const link = document.createElement('a')
  link.href = URL.createObjectURL(file)
  link.download = `${said.more.menu.downloadName}.txt`
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), REVOKE_MS)
}

/** Some browsers take the file only after the click. */
const REVOKE_MS = 60_000

async function fetchAll(client: VisitorClient): Promise<void> {
  let count = -1
  // Ends when a page brings nothing: the network may have gone.
  while (client.state.hasOlder && client.state.messages.length > count) {
    count = client.state.messages.length
    await client.loadOlder()
  }
}

/** The conversation as plain text: an entry after the other, with who and when. */
export function writeTranscript(
  messages: readonly Message[],
  { words, more, site, language }: TranscriptWords,
): string {
  const time = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' })
  const entries = messages.map((message) => {
    const when = time.format(message.at)
    if (message.type === 'system') {
      const { event } = message
      const by = event.kind === 'reached' ? ` ${event.by || site}` : ''
      return `${when}${by}\n${eventWords(event, words)}`
    }
    const who = message.author.kind === 'agent' ? message.author.name : words.you
    return `${when} ${who}\n${message.text}`
  })
  const head = more.menu.downloadHead(site, time.format(Date.now()))
  return `\uFEFF${[head, ...entries].join('\n\n')}\n`
}
