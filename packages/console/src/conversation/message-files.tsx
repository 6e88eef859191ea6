import type { MessageFile } from '@tealight/protocol'
import type { VNode } from 'preact'
import { Icon } from '../design/icon.tsx'
import { formatBytes } from '../i18n/formats.ts'
import { t } from '../i18n/language.ts'

/** What a message came with: pictures are shown, voices can be heard, the rest can be saved. */
export function MessageFiles({ files }: { files: readonly MessageFile[] }): VNode {
  return (
    <ul class="message-files" aria-label={t('files.count', { count: files.length })}>
      {files.map((file) => (
        <li key={file.id}>
          <OneFile file={file} />
        </li>
      ))}
    </ul>
  )
}

/** A voice, or anything else that can be heard. */
export function Sound({ id, name }: { id: string; name: string }): VNode {
  return (
    <audio
      class="message-sound"
      controls
      preload="none"
      src={`/v1/agent/files/${id}`}
      aria-label={name}
    />
  )
}

function OneFile({ file }: { file: MessageFile }): VNode {
  const { name, type, bytes, width, height } = file
  const address = `/v1/agent/files/${file.id}`
  if (width !== undefined && height !== undefined) {
    return (
      <a href={address} target="_blank" rel="noopener" title={t('files.open', { name })}>
        {/* Its size is known before it is there: nothing moves when it comes. */}
        <img
          class="message-picture"
          src={address}
          alt={name}
          {...{ width, height }}
          loading="lazy"
        />
      </a>
    )
  }
  if (type.startsWith('audio/')) {
    return <Sound id={file.id} name={name} />
  }
  return (
    <a class="message-file" href={address} download={name} title={t('files.save', { name })}>
      <Icon name="file" />
      <span class="file-name" dir="auto">
        {name}
      </span>
      <span class="file-note">{formatBytes(bytes)}</span>
    </a>
  )
}
