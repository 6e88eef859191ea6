import { FILES_MAX } from '@tealight/protocol'
import type { VNode } from 'preact'
import { t } from '../i18n/language.ts'
import { LaterPiece } from '../shell/later-piece.tsx'
import { useDesk } from '../state/desk.ts'
import { Tool } from './tool.tsx'

/** Begins a voice message, where the browser has a microphone to give. */
export function VoiceTool(props: { isOn: boolean; turn: (isOn: boolean) => void }): VNode | null {
  if (!('MediaRecorder' in window) || !navigator.mediaDevices) return null
  return (
    <Tool
      icon="microphone"
      words={t('composer.voice')}
      isOpen={props.isOn}
      run={() => props.turn(!props.isOn)}
    />
  )
}

/** What is recorded for a conversation goes to its files, however it ends: only who discards it loses it. */
export function VoiceField(props: { conversationId: string; close: () => void }): VNode {
  const { conversationId, close } = props
  const { notices, pendingFiles } = useDesk()

  return (
    <LaterPiece
      load={() => import('./voice.tsx').then(({ Voice }) => Voice)}
      close={close}
      with={{
        close,
        take(recording) {
          const isRoom = pendingFiles.add(conversationId, [recording])
          if (!isRoom) notices.tell(t('files.too-many', { count: FILES_MAX }), 'problem')
        },
      }}
    />
  )
}
