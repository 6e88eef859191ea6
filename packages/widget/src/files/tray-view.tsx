import type { UploadState } from '@tealight/client'
import { FILES_MAX } from '@tealight/protocol'
import { Component, type JSX } from 'preact'
import type { MoreWords } from '../i18n/more/more-en.ts'
import type { Composer } from '../panel/composer.tsx'
import type { PartProps } from '../panel/part.ts'
import { sizeInWords } from '../tools/in-words.ts'
import { CrossIcon, FileIcon, SoundIcon } from './file-icons.tsx'
import { Thumbnail } from './thumbnail.tsx'
import { isInVain, type Tray, type TrayItem } from './tray.ts'

export interface TrayViewProps {
  tray: Tray
  composer: Composer
  maxBytes: number
}

/** What waits to be sent: how far it is, and a way to take it back. */
export class TrayView extends Component<TrayViewProps & PartProps> {
  override componentDidMount(): void {
    const { tray, composer } = this.props
    tray.onChange = () => {
      composer.setState({ attachments: tray.attachments })
      this.forceUpdate()
    }
    tray.onChange()
  }

  override componentWillUnmount(): void {
    this.props.tray.onChange = () => {}
  }

  remove(item: TrayItem): void {
    const { tray, composer } = this.props
    tray.remove(item)
    composer.field.current?.focus()
  }

  render({ tray, more, maxBytes, language }: TrayViewProps & PartProps): JSX.Element {
    const words = more.files
    const { files, isBusy } = tray.attachments
    return (
      <div class="tray">
        {tray.items.length > 0 && (
          <ul aria-label={words.tray}>
            {tray.items.map((item) => (
              <li key={item.upload.id}>{this.item(item)}</li>
            ))}
          </ul>
        )}
        <p role="status" class={tray.tooLarge.length > 0 || tray.isTooMany ? 'failed' : 'hidden'}>
          {tray.tooLarge.map((name) => words.tooLarge(name, sizeInWords(maxBytes, language)))}
          {tray.isTooMany && words.tooMany(FILES_MAX)}
          {files.length > 0 && !isBusy && words.ready}
        </p>
      </div>
    )
  }

  item(item: TrayItem): JSX.Element {
    const { more, language } = this.props
    const { blob, name, upload } = item
    const { state } = upload
    const isPicture = blob.type.startsWith('image/')
    return (
      <>
        {isPicture ? <Thumbnail blob={blob} /> : item.duration ? <SoundIcon /> : <FileIcon />}
        <span class="file-text">
          <span class="file-name" dir="auto">
            {name}
          </span>
          <span class={state.kind === 'failed' ? 'file-note failed' : 'file-note'}>
            {stateInWords(state, blob.size, more, language)}
          </span>
        </span>
        {(state.kind === 'sending' || state.kind === 'waiting') && (
          <progress max={blob.size} value={state.sent} aria-label={more.files.progress(name)} />
        )}
        {state.kind === 'failed' && !isInVain(state) && (
          <button class="plain" type="button" onClick={() => upload.retry()}>
            {more.files.retry}
          </button>
        )}
        <button
          class="file-remove"
          type="button"
          aria-label={more.files.remove(name)}
          onClick={() => this.remove(item)}
        >
          <CrossIcon />
        </button>
      </>
    )
  }
}

function stateInWords(
  state: UploadState,
  bytes: number,
  { files }: MoreWords,
  language: string,
): string {
  switch (state.kind) {
    case 'sending': {
      const share = new Intl.NumberFormat(language, { style: 'percent' })
      return share.format(Math.min(state.sent / bytes, 1))
    }
    case 'waiting':
      return files.waiting
    case 'done':
      return sizeInWords(bytes, language)
    case 'failed':
      return refusalInWords(state.refusal, files)
  }
}

function refusalInWords(refusal: string, files: MoreWords['files']): string {
  if (refusal === 'file-kind') return files.kind
  if (refusal === 'file-too-large' || refusal === 'too-large') return files.large
  return refusal === 'files-off' ? files.off : files.failed
}
