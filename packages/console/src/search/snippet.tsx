import type { SearchHit, SearchNote } from '@tealight/protocol'
import type { VNode } from 'preact'
import { useDesk } from '../state/desk.ts'
import { pieces } from './found.ts'
import { words } from './words.ts'

/** What was found within a text, marked, and the agent who wrote it. */
export function Snippet({ hit }: { hit: SearchHit | SearchNote }): VNode {
  const { me } = useDesk()
  const { author } = hit
  return (
    <span class="hit-text" dir="auto">
      {'id' in author && (
        <span class="hit-author">
          {author.id === me.value?.id ? words('you') : author.name}
          {': '}
        </span>
      )}
      {pieces(hit).map(({ text, isMarked }, at) =>
        isMarked ? <mark key={at}>{text}</mark> : text,
      )}
    </span>
  )
}
