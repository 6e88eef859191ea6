import type { VisitorClient } from '@tealight/client'
import type { Card, TextMessage } from '@tealight/protocol'
import { Component, type JSX } from 'preact'
import { Link } from '../panel/linked-text.tsx'
import type { PartProps } from '../panel/part.ts'
import css from './offers.css?inline'

export const styles = css

interface OffersProps extends PartProps {
  client: VisitorClient
  message: TextMessage
}

/** What an agent shows and offers with a message: cards, and answers to choose from as long as nothing was answered. */
export class Part extends Component<OffersProps> {
  forget: (() => void) | undefined

  /** Whether something was answered is no matter of this message: it is looked up. */
  override componentDidMount(): void {
    this.forget = this.props.client.subscribe(() => this.setState({}))
  }

  override componentWillUnmount(): void {
    this.forget?.()
  }

  choose(option: string): void {
    this.props.client.send(option)
  }

  render({ client, message, more }: OffersProps): JSX.Element {
    const { cards = [], options = [] } = message
    const isOpen = options.length > 0 && !isAnswered(client, message)
    return (
      <>
        {cards.map(cardView)}
        {isOpen && (
          <div class="options" role="group" aria-label={more.offers.choose}>
            {options.map((option) => (
              <button key={option} type="button" dir="auto" onClick={() => this.choose(option)}>
                {option}
              </button>
            ))}
          </div>
        )}
      </>
    )
  }
}

function isAnswered({ state }: VisitorClient, { seq }: TextMessage): boolean {
  if (state.outgoing.length > 0) return true
  return state.messages.some(
    (it) => it.seq > seq && it.type === 'text' && it.author.kind === 'visitor',
  )
}

function cardView({ title, text, links = [] }: Card): JSX.Element {
  return (
    <div class="card" key={title} dir="auto">
      <strong>{title}</strong>
      {text && <p>{text}</p>}
      {links.map(({ label, url }) => (
        <Link key={url} href={url} text={label} />
      ))}
    </div>
  )
}
