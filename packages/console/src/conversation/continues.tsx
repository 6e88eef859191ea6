import type { Conversation } from '@tealight/protocol'
import type { VNode } from 'preact'
import { pathOf } from '../routes/place.ts'
import { words } from './continued-words.ts'

/** The earlier conversations of the same visitor that go on here. */
export function Continues({ conversation }: { conversation: Conversation }): VNode | null {
  const { continues = [] } = conversation
  if (continues.length === 0) return null
  return (
    <p class="helpers">
      {words('from')}
      {continues.map((id) => (
        <a key={id} href={pathOf('all', id)}>
          {words('open')}
        </a>
      ))}
    </p>
  )
}
