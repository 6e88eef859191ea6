import { Component, type JSX } from 'preact'
import type { Words } from '../i18n/en.ts'
import { isEmojiOnly, isLong, splitText } from './text-parts.ts'

interface MessageTextProps {
  text: string
  words: Words
}

/** What somebody wrote, as text: links can be followed, nothing else is markup. */
export class MessageText extends Component<MessageTextProps, { isWhole: boolean }> {
  override state = { isWhole: false }

  /** A text never changes, and most of them are long past: what was shown once is not looked at again. */
  override shouldComponentUpdate(_: MessageTextProps, { isWhole }: { isWhole: boolean }): boolean {
    return isWhole !== this.state.isWhole
  }

  render({ text, words }: MessageTextProps): JSX.Element {
    const isCut = !this.state.isWhole && isLong(text)
    return (
      <div class={isEmojiOnly(text) ? 'bubble emoji' : 'bubble'}>
        <p class={isCut ? 'text cut' : 'text'} dir="auto">
          {splitText(text).map((part) => (part.kind === 'text' ? part.text : <Link {...part} />))}
        </p>
        {isCut && (
          <button class="plain" type="button" onClick={() => this.setState({ isWhole: true })}>
            {words.showAll}
          </button>
        )}
      </div>
    )
  }
}

function Link({ href, text }: { href: string; text: string }): JSX.Element {
  return (
    <a href={href} target="_blank" rel="noopener noreferrer nofollow">
      {text}
    </a>
  )
}
