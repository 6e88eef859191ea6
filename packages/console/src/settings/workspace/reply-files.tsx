import { FILES_MAX, type MessageFile } from '@tealight/protocol'
import type { VNode } from 'preact'
import { useId } from 'preact/hooks'
import { PendingFileList } from '../../conversation/pending-file-list.tsx'
import { Icon } from '../../design/icon.tsx'
import { formatBytes } from '../../i18n/formats.ts'
import { t } from '../../i18n/language.ts'
import { useDesk } from '../../state/desk.ts'
import { words } from './reply-words.ts'

/** What goes with a canned reply while it is written: the files that it has, and those that it gets. */
export function ReplyFilesField(props: {
  /** Where those wait that it gets. */
  place: string
  kept: readonly MessageFile[]
  keep: (files: readonly MessageFile[]) => void
}): VNode {
  const { place, kept, keep } = props
  const { notices, pendingFiles } = useDesk()
  const id = useId()

  function add(input: HTMLInputElement): void {
    const chosen = [...(input.files ?? [])].map((blob) => ({ name: blob.name, blob }))
    const isRoom = pendingFiles.add(place, chosen, FILES_MAX - kept.length)
    if (!isRoom) notices.tell(t('files.too-many', { count: FILES_MAX }), 'problem')
    // The same file may be chosen again.
    input.value = ''
  }

  return (
    <div class="field">
      <label for={id}>{words('files')}</label>
      {kept.length > 0 && (
        <ul class="pending-files" aria-label={words('files')}>
          {kept.map((file) => (
            <li key={file.id}>
              <Icon name="file" />
              <FileName file={file} />
              <span class="file-note">{formatBytes(file.bytes)}</span>
              <button
                type="button"
                class="icon-button"
                aria-label={t('files.remove', { name: file.name })}
                onClick={() => keep(kept.filter((one) => one !== file))}
              >
                <Icon name="close" />
              </button>
            </li>
          ))}
        </ul>
      )}
      <PendingFileList conversationId={place} />
      <input
        id={id}
        type="file"
        multiple
        class="field-files"
        aria-describedby={`${id}-hint`}
        onChange={(event) => add(event.currentTarget)}
      />
      <p id={`${id}-hint`} class="field-hint">
        {words('files-hint')}
      </p>
    </div>
  )
}

/** What goes with a canned reply. */
export function ReplyFiles({ files }: { files: readonly MessageFile[] }): VNode | null {
  if (files.length === 0) return null
  return (
    <ul class="reply-files" aria-label={words('files')}>
      {files.map((file) => (
        <li key={file.id}>
          <Icon name="clip" />
          <FileName file={file} />
          <span class="file-note">{formatBytes(file.bytes)}</span>
        </li>
      ))}
    </ul>
  )
}

function FileName({ file: { id, name } }: { file: MessageFile }): VNode {
  return (
    <a
      class="file-name"
      href={`/v1/agent/files/${id}`}
      target="_blank"
      rel="noopener"
      title={t('files.open', { name })}
      dir="auto"
    >
      {name}
    </a>
  )
}
