import type { VisitorClient } from '@tealight/client'
import { EMAIL_PATTERN, type VisitorConversation } from '@tealight/protocol'
import { Component, createRef, type JSX } from 'preact'
import type { MoreWords } from '../i18n/more/more-en.ts'

interface ContactProps {
  client: VisitorClient
  conversation: VisitorConversation
  more: MoreWords
  done: () => void
}

interface ContactState {
  email: string
  problem: string
  isBusy: boolean
}

/** An email address for a conversation that nobody has answered yet. The stream tells that it was kept. */
export class Contact extends Component<ContactProps, ContactState> {
  override state: ContactState = {
    email: this.props.conversation.contact ?? '',
    problem: '',
    isBusy: false,
  }
  field = createRef<HTMLInputElement>()

  override componentDidMount(): void {
    this.field.current?.focus()
  }

  async save(): Promise<void> {
    const { client, conversation, more, done } = this.props
    const email = this.state.email.trim()
    if (!EMAIL_PATTERN.test(email)) return this.refuse(more.form.notEmail)
    this.setState({ isBusy: true, problem: '' })
    const answer = await client.ask('PUT', `conversations/${conversation.id}/contact?`, { email })
    if (answer.ok) done()
    else this.refuse(more.waiting.failed)
  }

  refuse(problem: string): void {
    this.setState({ problem, isBusy: false })
    this.field.current?.focus()
  }

  /** Keys are told within the chat alone: what is taken here neither sends nor closes. */
  pressed(event: KeyboardEvent): void {
    if (event.key === 'Enter') void this.save()
    else if (event.key === 'Escape') this.props.done()
    else return
    event.preventDefault()
  }

  render({ more, done }: ContactProps, { email, problem, isBusy }: ContactState): JSX.Element {
    return (
      <div class="contact">
        <label for="contact">{more.form.email}</label>
        <input
          id="contact"
          ref={this.field}
          type="email"
          autocomplete="email"
          maxLength={320}
          value={email}
          aria-invalid={problem !== ''}
          aria-describedby="contact-note"
          onInput={(event) => this.setState({ email: event.currentTarget.value })}
          onKeyDown={(event) => this.pressed(event)}
        />
        <p id="contact-note" class="failed" role="status">
          {problem}
        </p>
        <button class="plain" type="button" disabled={isBusy} onClick={() => void this.save()}>
          {more.waiting.save}
        </button>
        <button class="plain" type="button" onClick={done}>
          {more.waiting.cancel}
        </button>
      </div>
    )
  }
}
