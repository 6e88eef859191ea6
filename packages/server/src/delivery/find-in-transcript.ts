import { fold, type Matches, MATCHES_MAX, searchedText } from '@tealight/protocol'
import type { Reads } from '../store/reads.ts'

/** Looked through at once, between which others have their turn. */
const PAGE_SIZE = 100
/** No search reads more than this: ten thousand messages have a tenth of it, as people write. */
const CHARACTERS_MAX = 10_000_000

/** Which messages of a conversation hold a text, from the newest on. */
export async function findInTranscript(
  reads: Reads,
  conversationId: string,
  text: string,
): Promise<Matches> {
  const folded = fold(text)
  const seqs: number[] = []
  let characters = 0
  let beforeSeq = Number.MAX_SAFE_INTEGER
  while (folded !== '') {
    const page = await reads.messages(conversationId, { beforeSeq, limit: PAGE_SIZE })
    for (const message of page.toReversed()) {
      const searched = searchedText(message)
      characters += searched.length
      if (fold(searched).includes(folded)) seqs.push(message.seq)
    }
    beforeSeq = page[0]?.seq ?? 0
    if (page.length < PAGE_SIZE) break
    if (seqs.length > MATCHES_MAX || characters > CHARACTERS_MAX)
      return { seqs: seqs.slice(0, MATCHES_MAX), more: true }
  }
  return { seqs: seqs.slice(0, MATCHES_MAX), more: seqs.length > MATCHES_MAX }
}
