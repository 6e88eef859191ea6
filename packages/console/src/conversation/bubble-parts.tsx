import type { Card, Quote, TextMessage } from '@tealight/protocol'
import type { VNode } from 'preact'
import { t } from '../i18n/language.ts'
import { useDesk } from '../state/desk.ts'
import { Link } from './linked-text.tsx'

/** The message that another one answers. */
export function QuoteLine({ quote }: { quote: Quote }): VNode {
  return (
    <blockquote class="quote">
      <QuoteWords quote={quote} />
    </blockquote>
  )
}

/** The same, and the way to where it was said. */
export function QuoteLink(props: { quote: Quote; conversationId: string }): VNode {
  const { quote, conversationId } = props
  const { jump } = useDesk()
  return (
    <blockquote class="quote">
      <button
        type="button"
        class="quote-link"
        title={t('transcript.to-quoted')}
        onClick={() => (jump.value = { conversationId, seq: quote.seq })}
      >
        <QuoteWords quote={quote} />
      </button>
    </blockquote>
  )
}

function QuoteWords({ quote: { author, excerpt } }: { quote: Quote }): VNode {
  return (
    <>
      <strong dir="auto">{author.kind === 'agent' ? author.name : t('details.visitor')}</strong>
      <span dir="auto">{excerpt || t('transcript.deleted')}</span>
    </>
  )
}

/** What was offered with a message: cards, and answers to choose from. */
export function Offers({ message }: { message: TextMessage }): VNode {
  const { cards = [], options = [] } = message
  return (
    <>
      {cards.map((card) => (
        <CardSheet key={card.title} card={card} />
      ))}
      {options.length > 0 && (
        <ul class="options" aria-label={t('composer.options')}>
          {options.map((option) => (
            <li key={option} dir="auto">
              {option}
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

function CardSheet({ card: { title, text, links = [] } }: { card: Card }): VNode {
  return (
    <div class="offer-card" dir="auto">
      <strong>{title}</strong>
      {text && <p>{text}</p>}
      {links.map(({ label, url }) => (
        <Link key={url} href={url} text={label} />
      ))}
    </div>
  )
}
