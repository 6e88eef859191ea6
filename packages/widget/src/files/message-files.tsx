import type { VisitorClient } from '@tealight/client'
import type { MessageFile } from '@tealight/protocol'
import { Component, type JSX } from 'preact'
import type { PartProps } from '../panel/part.ts'
import { sizeInWords } from '../tools/in-words.ts'
import { blobOf, saveBlob } from './blobs.ts'
import { FileIcon, SaveIcon } from './file-icons.tsx'
import { Picture } from './picture.tsx'
import { Sound } from './sound.tsx'

export interface MessageFilesProps {
  client: VisitorClient
  files: readonly MessageFile[]
}

/** What a message came with. */
export function MessageFiles({ files, ...rest }: MessageFilesProps & PartProps): JSX.Element {
  return (
    <ul class="files" aria-label={rest.more.files.files(files.length)}>
      {files.map((file) => (
        <li key={file.id}>
          <MessageFileView {...rest} file={file} />
        </li>
      ))}
    </ul>
  )
}

export interface OneFileProps extends PartProps {
  client: VisitorClient
  file: MessageFile
}

/** A picture is shown and a voice is heard; everything else, and whatever can't be read here, is saved. */
class MessageFileView extends Component<OneFileProps, { isUnreadable?: boolean }> {
  giveUp = (): void => this.setState({ isUnreadable: true })

  render(props: OneFileProps, { isUnreadable }: { isUnreadable?: boolean }): JSX.Element {
    const { file } = props
    if (!isUnreadable && file.width && file.height) {
      return <Picture {...props} width={file.width} height={file.height} giveUp={this.giveUp} />
    }
    if (!isUnreadable && file.duration !== undefined && file.type.startsWith('audio/')) {
      return <Sound {...props} duration={file.duration} giveUp={this.giveUp} />
    }
    return <SavedFile {...props} />
  }
}

class SavedFile extends Component<OneFileProps, { state?: 'loading' | 'unavailable' | undefined }> {
  async save(): Promise<void> {
    const { client, file } = this.props
    this.setState({ state: 'loading' })
    try {
      saveBlob(await blobOf(client, file.id), file.name)
      this.setState({ state: undefined })
    } catch {
      this.setState({ state: 'unavailable' })
    }
  }

  render(
    { file, more, language }: OneFileProps,
    { state }: { state?: 'loading' | 'unavailable' | undefined },
  ): JSX.Element {
    return (
      <button
        class="bubble file"
        type="button"
        title={more.files.save(file.name)}
        aria-busy={state === 'loading'}
        onClick={() => void this.save()}
      >
        <FileIcon />
        <span class="file-name" dir="auto">
          {file.name}
        </span>
        <span class="file-note" role="status">
          {state ? more.files[state] : sizeInWords(file.bytes, language)}
        </span>
        <SaveIcon />
      </button>
    )
  }
}
