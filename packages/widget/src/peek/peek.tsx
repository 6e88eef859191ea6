import type { VisitorClient } from '@tealight/client'
import { PEEK_MAX_LENGTH } from '@tealight/protocol'
import { Component, type JSX } from 'preact'
import { mayTrack } from '../host/may-track.ts'
import type { PartProps } from '../panel/part.ts'

/** As often as this agents are told how the text goes on. */
const TELL_EVERY_MS = 1_500

interface PeekProps {
  client: Pick<VisitorClient, 'ask' | 'state'>
  /** What stands in the field. */
  text: string
}

/** Lets agents see what is typed before it is sent, says so, and leaves in peace whoever asks not to be tracked. */
export class Part extends Component<PeekProps & PartProps> {
  told = ''
  pause: ReturnType<typeof setTimeout> | undefined

  override componentDidMount(): void {
    this.componentDidUpdate()
  }

  override componentDidUpdate(): void {
    const { client } = this.props
    const { conversation } = client.state
    const text = this.props.text.slice(-PEEK_MAX_LENGTH)
    if (this.pause || text === this.told || !conversation || !mayTrack()) return
    this.told = text
    void client.ask('POST', `conversations/${conversation.id}/peek?`, { text })
    this.pause = setTimeout(() => {
      this.pause = undefined
      this.componentDidUpdate()
    }, TELL_EVERY_MS)
  }

  override componentWillUnmount(): void {
    clearTimeout(this.pause)
  }

  render({ client, more }: PeekProps & PartProps): JSX.Element | null {
    if (!client.state.conversation || !mayTrack()) return null
    return <p class="peek">{more.tools.peek}</p>
  }
}
