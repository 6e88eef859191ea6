import { Component, createRef, type JSX } from 'preact'
import type { BeforeProps } from '../before/before.tsx'
import { openingWords } from '../before/opening-words.ts'
import type { PartProps } from '../panel/part.ts'
import { Contact } from './contact.tsx'
import { placeWords } from './place-words.ts'
import css from './waiting.css?inline'

export const styles = css

/** What somebody sees who waits for an answer: the place in the queue, or when somebody is back; and a way out of waiting. */
export class Part extends Component<BeforeProps & PartProps, { isLeaving: boolean }> {
  override state = { isLeaving: false }
  button = createRef<HTMLButtonElement>()

  /** The focus goes back to where it came from. */
  override componentDidUpdate(_: unknown, before: { isLeaving: boolean }): void {
    if (before.isLeaving && !this.state.isLeaving) this.button.current?.focus()
  }

  render(
    { client, details, more }: BeforeProps & PartProps,
    { isLeaving }: { isLeaving: boolean },
  ): JSX.Element | null {
    const { conversation, available } = client.state
    if (!conversation) return null
    const words = more.waiting
    const { contact } = conversation
    const change = (next: boolean) => (): void => this.setState({ isLeaving: next })
    const mayLeave = contact !== null || details.settings.hours.email !== 'off'
    const says = contact ? words.change : available?.online ? words.instead : words.leave
    return (
      <div class="waiting">
        <p>{this.standing()}</p>
        {contact && <p>{words.left(contact)}</p>}
        {mayLeave &&
          (isLeaving ? (
            <Contact {...{ client, conversation, more }} done={change(false)} />
          ) : (
            <button class="plain" type="button" ref={this.button} onClick={change(true)}>
              {says}
            </button>
          ))}
      </div>
    )
  }

  /** Where nobody is there, a place in the queue would promise too much. */
  standing(): string {
    const { client, more, language } = this.props
    const { available, place, conversation } = client.state
    if (available?.online === false)
      return `${openingWords(available.opensAt, more, language)} ${more.waiting.kept}`.trim()
    return place && place.conversationId === conversation?.id ? placeWords(place, more) : ''
  }
}
