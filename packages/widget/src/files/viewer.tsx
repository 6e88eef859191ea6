import type { VisitorClient } from '@tealight/client'
import type { MessageFile } from '@tealight/protocol'
import { Component, createRef, type JSX, render } from 'preact'
import type { MoreWords } from '../i18n/more/more-en.ts'
import { blobOf, saveBlob } from './blobs.ts'
import { drawPicture } from './draw-picture.ts'
import { CrossIcon, SaveIcon } from './file-icons.tsx'

interface ViewerProps {
  client: VisitorClient
  file: MessageFile
  more: MoreWords
}

/** Shows a picture as large as the window. Gives back how to close it. */
export function openViewer(root: ShadowRoot, props: ViewerProps, onClose: () => void): () => void {
  const spot = root.appendChild(document.createElement('div'))
  const close = (): void => {
    if (!spot.isConnected) return
    render(null, spot)
    spot.remove()
    onClose()
  }
  render(<Viewer {...props} close={close} />, spot)
  return close
}

/** Somewhere to tap beside it. */
const MARGIN_PX = 32

class Viewer extends Component<ViewerProps & { close: () => void }> {
  frame = createRef<HTMLDivElement>()
  canvas = createRef<HTMLCanvasElement>()

  override componentDidMount(): void {
    this.frame.current?.focus()
    const { client, file, close } = this.props
    const { current } = this.canvas
    if (!current) return
    const most = { width: innerWidth - MARGIN_PX, height: innerHeight - MARGIN_PX }
    blobOf(client, file.id)
      .then((blob) => drawPicture(current, blob, most))
      .catch(close)
  }

  /** The keyboard stays within: there is nothing else that could be used meanwhile. */
  keyDown(event: KeyboardEvent): void {
    if (event.key === 'Escape') this.props.close()
    else if (event.key === 'Tab') this.moveOn()
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  moveOn(): void {
    const buttons = [...(this.frame.current?.querySelectorAll('button') ?? [])]
    const root = this.frame.current?.getRootNode()
    const at = buttons.findIndex((it) => root instanceof ShadowRoot && it === root.activeElement)
    buttons[(at + 1) % buttons.length]?.focus()
  }

  async save(): Promise<void> {
    const { client, file } = this.props
    saveBlob(await blobOf(client, file.id), file.name)
  }

  render({ file, more, close }: ViewerProps & { close: () => void }): JSX.Element {
    return (
      <div
        class="viewer"
        role="dialog"
        aria-modal="true"
        aria-label={file.name}
        tabIndex={-1}
        ref={this.frame}
        onKeyDown={(event) => this.keyDown(event)}
        onClick={(event) => event.target === event.currentTarget && close()}
      >
        <canvas ref={this.canvas} role="img" aria-label={file.name} width={0} height={0} />
        <div class="viewer-tools">
          <button
            type="button"
            aria-label={more.files.save(file.name)}
            onClick={() => void this.save()}
          >
            <SaveIcon />
          </button>
          <button type="button" aria-label={more.files.close} onClick={close}>
            <CrossIcon />
          </button>
        </div>
      </div>
    )
  }
}
