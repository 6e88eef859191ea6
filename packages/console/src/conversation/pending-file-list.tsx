import type { UploadState } from '@tealight/client'
import type { VNode } from 'preact'
import { Icon } from '../design/icon.tsx'
import { formatBytes, formatRunning, formatShare } from '../i18n/formats.ts'
import { t } from '../i18n/language.ts'
import { refusalWords } from '../i18n/refusal-words.ts'
import { useDesk } from '../state/desk.ts'
import type { PendingFile } from '../state/pending-files.ts'
import { Sound } from './message-files.tsx'

/** What waits to be sent with the answer: how far it is, and a way to take it back. */
export function PendingFileList({ conversationId }: { conversationId: string }): VNode | null {
  const { pendingFiles } = useDesk()
  const files = pendingFiles.of(conversationId)
  if (files.length === 0) return null
  return (
    <ul class="pending-files" aria-label={t('files.pending')}>
      {files.map((file) => (
        <li key={file.upload.id}>
          <Face file={file} state={file.upload.state} />
          <Progress file={file} state={file.upload.state} />
          {file.upload.state.kind === 'failed' && (
            <button type="button" class="text-button" onClick={() => file.upload.retry()}>
              {t('transcript.retry')}
            </button>
          )}
          <button
            type="button"
            class="icon-button"
            aria-label={t('files.remove', { name: file.name })}
            onClick={() => pendingFiles.remove(conversationId, file)}
          >
            <Icon name="close" />
          </button>
        </li>
      ))}
    </ul>
  )
}

interface AsItStands {
  file: PendingFile
  /** The file stays the same one while this changes. */
  state: UploadState
}

/** What it is: a recording can be heard as soon as it is there. */
function Face({ file: { name, duration, upload }, state }: AsItStands): VNode {
  if (duration !== undefined && state.kind === 'done') return <Sound id={upload.id} name={name} />
  return (
    <>
      <Icon name={duration === undefined ? 'file' : 'microphone'} />
      <span class="file-name" dir="auto">
        {name}
      </span>
    </>
  )
}

function Progress({ file: { name, bytes, duration }, state }: AsItStands): VNode {
  switch (state.kind) {
    case 'sending':
      return (
        <>
          <progress max={bytes} value={state.sent} aria-label={t('files.progress', { name })} />
          <span class="file-note">{formatShare(state.sent / bytes)}</span>
        </>
      )
    case 'waiting':
      return <span class="file-note">{t('files.waiting')}</span>
    case 'done':
      return (
        <span class="file-note">
          {duration === undefined ? formatBytes(bytes) : formatRunning(duration * 1_000)}
        </span>
      )
    case 'failed':
      return (
        <span class="file-note is-failed" role="alert">
          {refusalWords(state.refusal)}
        </span>
      )
  }
}
