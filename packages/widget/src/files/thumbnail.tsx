import { Component, createRef, type JSX } from 'preact'
import { drawPicture } from './draw-picture.ts'

const SIDE_PX = 40

/** A picture that was chosen, small. What the browser can't read stays an empty square. */
export class Thumbnail extends Component<{ blob: Blob }> {
  canvas = createRef<HTMLCanvasElement>()

  override componentDidMount(): void {
    const { current } = this.canvas
    const most = { width: SIDE_PX, height: SIDE_PX }
    if (current) drawPicture(current, this.props.blob, most).catch(() => {})
  }

  override shouldComponentUpdate(): boolean {
    return false
  }

  render(): JSX.Element {
    return <canvas class="thumbnail" ref={this.canvas} aria-hidden="true" />
  }
}
