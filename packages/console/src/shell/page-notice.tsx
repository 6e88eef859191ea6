import type { ComponentChildren, VNode } from 'preact'
import { Flame } from '../design/flame.tsx'

/** A page that has nothing to show but a sentence, and perhaps a way on. */
export function PageNotice(props: {
  words: string
  isBusy?: boolean
  children?: ComponentChildren
}): VNode {
  return (
    <div class="opening is-within" aria-busy={props.isBusy === true}>
      <Flame />
      <p role="status">{props.words}</p>
      {props.children}
    </div>
  )
}
