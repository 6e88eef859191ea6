import type { Conversation } from '@tealight/protocol'
import type { VNode } from 'preact'
import { BlockDialog, SpamDialog } from '../blocking/block-dialog.tsx'
import { adoptStyles } from '../design/adopt-styles.ts'
import { MergeVisitor } from '../people/merge-visitor.tsx'
import { PriorityDialog } from './priority-dialog.tsx'
import css from './dialogs.css?inline'
import { SnoozeDialog } from './snooze-dialog.tsx'
import { WhyDialog } from './why-dialog.tsx'

adoptStyles(css)

export interface RoutingDialogProps {
  conversation: Conversation
  onClose: () => void
}

/** What is asked or told about where a conversation stands, and whom it is with. */
export function RoutingDialog(props: RoutingDialogProps & { about: About }): VNode | null {
  const Shown = DIALOGS[props.about]
  return <Shown conversation={props.conversation} onClose={props.onClose} />
}

const DIALOGS = {
  snooze: SnoozeDialog,
  priority: PriorityDialog,
  why: WhyDialog,
  block: BlockDialog,
  spam: SpamDialog,
  merge: MergeVisitor,
}

export type About = keyof typeof DIALOGS
