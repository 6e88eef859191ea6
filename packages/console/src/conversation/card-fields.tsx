import { CARD_TEXT_MAX_LENGTH, CARDS_MAX, OPTION_MAX_LENGTH } from '@tealight/protocol'
import type { VNode } from 'preact'
import { Icon } from '../design/icon.tsx'
import type { MessageKey } from '../i18n/catalogue.ts'
import { t } from '../i18n/language.ts'
import { type CardDraft, EMPTY_CARD } from '../state/card-drafts.ts'
import { Tool } from '../writing/tool.tsx'

interface CardsProps {
  cards: readonly CardDraft[]
  change: (cards: readonly CardDraft[]) => void
}

/** The cards that go with an answer, as they are filled in. */
export function CardFields({ cards, change }: CardsProps): VNode {
  return (
    <>
      {cards.map((card, index) => (
        <CardFieldset
          key={index}
          card={card}
          change={(next) => change(cards.with(index, next))}
          drop={() => change(cards.toSpliced(index, 1))}
        />
      ))}
    </>
  )
}

/** Adds a card to the answer. */
export function CardButton({ cards, change }: CardsProps): VNode {
  return (
    <Tool
      icon="card"
      words={t('composer.card-add')}
      disabled={cards.length >= CARDS_MAX}
      run={() => change([...cards, EMPTY_CARD])}
    />
  )
}

function CardFieldset(props: {
  card: CardDraft
  change: (card: CardDraft) => void
  drop: () => void
}): VNode {
  const { card, change, drop } = props
  return (
    <fieldset class="composer-card">
      <legend class="unseen">{t('composer.card')}</legend>
      {FIELDS.map(({ name, words, ...limits }) => (
        <input
          key={name}
          {...limits}
          dir="auto"
          value={card[name]}
          required={name === 'title' || (name === 'url' && card.label !== '')}
          placeholder={t(words)}
          aria-label={t(words)}
          onInput={({ currentTarget: { value } }) => change({ ...card, [name]: value })}
        />
      ))}
      <button
        type="button"
        class="icon-button"
        aria-label={t('composer.card-remove')}
        onClick={drop}
      >
        <Icon name="close" />
      </button>
    </fieldset>
  )
}

const FIELDS: readonly {
  name: keyof CardDraft
  words: MessageKey
  maxLength: number
  pattern?: string
}[] = [
  { name: 'title', words: 'composer.card-title', maxLength: 100, pattern: '.*\\S.*' },
  { name: 'text', words: 'composer.card-text', maxLength: CARD_TEXT_MAX_LENGTH },
  { name: 'label', words: 'composer.card-label', maxLength: OPTION_MAX_LENGTH },
  {
    name: 'url',
    words: 'composer.card-url',
    maxLength: 2_000,
    pattern: '(https?://|mailto:|tel:)[^\\s"<>]+',
  },
]
