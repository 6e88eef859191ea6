import type { JSX } from 'preact'
import type { PartProps } from '../panel/part.ts'
import css from './files.css?inline'
import { MessageFiles, type MessageFilesProps } from './message-files.tsx'
import { TrayView, type TrayViewProps } from './tray-view.tsx'

export const styles = css

/** Files: those of a message, or those that wait to be sent with one. */
export function Part(props: (MessageFilesProps | TrayViewProps) & PartProps): JSX.Element {
  return 'tray' in props ? <TrayView {...props} /> : <MessageFiles {...props} />
}

export { Tray } from './tray.ts'
