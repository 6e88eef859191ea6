import type { ComponentChildren, VNode } from 'preact'
import { Flame } from '../design/flame.tsx'
import { NoticeStack } from '../shell/notice-stack.tsx'

/** The page in front of the desk: the sign, a title, and what is to be done. */
export function FrontDoor(props: {
  title: string
  lead?: string
  isBusy?: boolean
  children?: ComponentChildren
}): VNode {
  return (
    <main class="front-door" aria-busy={props.isBusy ?? false}>
      <div class="front-card">
        <Flame />
        <h1>{props.title}</h1>
        {props.lead !== undefined && <p class="front-lead">{props.lead}</p>}
        {props.children}
      </div>
      <NoticeStack />
    </main>
  )
}
