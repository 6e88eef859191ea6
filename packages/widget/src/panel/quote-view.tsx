import type { Quote } from '@tealight/protocol'
import type { JSX } from 'preact'
import type { Words } from '../i18n/en.ts'
import type { MoreWords } from '../i18n/more/more-en.ts'

interface QuoteViewProps {
  quote: Quote
  words: Words
  more: MoreWords
  /** Leads to the message with this seq. */
  goTo: (seq: number) => void
}

/** The message that another one answers, and the way to it. */
export function QuoteView({ quote, words, more, goTo }: QuoteViewProps): JSX.Element {
  const { author, excerpt, seq } = quote
  return (
    <button class="quote" type="button" onClick={() => goTo(seq)}>
      <bdi>{author.kind === 'agent' ? author.name : words.you}</bdi>
      <span dir="auto">{excerpt || more.deeds.gone}</span>
    </button>
  )
}
