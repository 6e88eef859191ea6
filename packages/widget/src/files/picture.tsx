import { Component, createRef, type JSX } from 'preact'
import { blobOf } from './blobs.ts'
import { drawPicture, fitInto } from './draw-picture.ts'
import type { OneFileProps } from './message-files.tsx'
import { openViewer } from './viewer.tsx'

/** The most room that a picture takes in the transcript. */
const MOST = { width: 240, height: 240 }

interface PictureProps extends OneFileProps {
  width: number
  height: number
  /** It can't be had, or this browser can't read it. */
  giveUp: () => void
}

/** A picture of a message. Its place is as large as it will be from the start; its bytes come when it is near. */
export class Picture extends Component<PictureProps> {
  button = createRef<HTMLButtonElement>()
  canvas = createRef<HTMLCanvasElement>()
  sight: IntersectionObserver | undefined
  closeViewer = (): void => {}

  override componentDidMount(): void {
    const { current } = this.canvas
    if (!current) return
    const size = fitInto(this.props, MOST)
    current.style.setProperty('width', `${size.width}px`)
    current.style.setProperty('aspect-ratio', `${size.width} / ${size.height}`)
    this.sight = new IntersectionObserver((entries) => {
      if (entries.some(({ isIntersecting }) => isIntersecting)) void this.draw(current)
    })
    this.sight.observe(current)
  }

  override componentWillUnmount(): void {
    this.sight?.disconnect()
    this.closeViewer()
  }

  override shouldComponentUpdate(): boolean {
    return false
  }

  async draw(canvas: HTMLCanvasElement): Promise<void> {
    const { client, file, giveUp } = this.props
    this.sight?.disconnect()
    try {
      await drawPicture(canvas, await blobOf(client, file.id), MOST)
    } catch {
      giveUp()
    }
  }

  open(): void {
    const { client, file, more } = this.props
    const root = this.button.current?.getRootNode()
    if (!(root instanceof ShadowRoot)) return
    this.closeViewer = openViewer(root, { client, file, more }, () => this.button.current?.focus())
  }

  render({ file, more, width, height }: PictureProps): JSX.Element {
    const size = fitInto({ width, height }, MOST)
    return (
      <button
        class="picture"
        type="button"
        ref={this.button}
        aria-label={more.files.enlarge(file.name)}
        onClick={() => this.open()}
      >
        <canvas ref={this.canvas} width={size.width} height={size.height} />
      </button>
    )
  }
}
