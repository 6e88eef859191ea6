import type { StreamStatus } from '@tealight/client'
import { Component, type JSX } from 'preact'
import type { Words } from '../i18n/en.ts'
import { connectionWords } from './connection-words.ts'

const SECOND_MS = 1000

interface ConnectionBarProps {
  status: StreamStatus
  words: Words
}

/** Says what is wrong with the connection, and counts down to the next attempt. */
export class ConnectionBar extends Component<ConnectionBarProps> {
  timer = setInterval(() => {
    if (this.props.status.kind === 'waiting') this.setState({})
  }, SECOND_MS)

  override componentWillUnmount(): void {
    clearInterval(this.timer)
  }

  render({ status, words }: ConnectionBarProps): JSX.Element {
    return <p class="connection">{connectionWords(status, words, Date.now())}</p>
  }
}
