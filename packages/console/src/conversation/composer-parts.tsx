import { type Quote, TEXT_MAX_LENGTH } from '@tealight/protocol'
import type { VNode } from 'preact'
import { Icon } from '../design/icon.tsx'
import { t } from '../i18n/language.ts'
import { Tool } from '../writing/tool.tsx'
import { QuoteLine } from './bubble-parts.tsx'

/** From here on the composer says how much room is left. */
const NEARLY_FULL = TEXT_MAX_LENGTH - 500

/** The message that the answer replies to. */
export function ReplyTo({ quote, drop }: { quote: Quote; drop: () => void }): VNode {
  return (
    <div class="composer-reply">
      <QuoteLine quote={quote} />
      <button type="button" class="icon-button" aria-label={t('composer.no-reply')} onClick={drop}>
        <Icon name="close" />
      </button>
    </div>
  )
}

/** The answer goes as soon as its files are there. */
export function AwaitingLine({ callOff }: { callOff: () => void }): VNode {
  return (
    <p class="composer-claims" role="status">
      <Icon name="clock" />
      {t('composer.awaits')}
      <button type="button" class="text-button" onClick={callOff}>
        {t('composer.call-off')}
      </button>
    </p>
  )
}

/** Where answers to choose from are typed. */
export function OfferField(props: { offered: string; offer: (offered: string) => void }): VNode {
  return (
    <input
      class="composer-options"
      dir="auto"
      value={props.offered}
      placeholder={t('composer.options-hint')}
      aria-label={t('composer.options')}
      onInput={(event) => props.offer(event.currentTarget.value)}
    />
  )
}

/** Whether answers to choose from go with the text. */
export function OfferToggle(props: { isOn: boolean; turn: (isOn: boolean) => void }): VNode {
  return (
    <Tool
      icon="choices"
      words={t('composer.offer')}
      isOpen={props.isOn}
      run={() => props.turn(!props.isOn)}
    />
  )
}

/** How much of a text there may still be, when that begins to matter. */
export function RoomLeft({ length }: { length: number }): VNode | null {
  if (length <= NEARLY_FULL) return null
  const excess = length - TEXT_MAX_LENGTH
  if (excess <= 0) return <span class="composer-count">{`${length} / ${TEXT_MAX_LENGTH}`}</span>
  return (
    <span class="composer-count is-over" role="alert">
      {t('composer.too-long', { count: excess })}
    </span>
  )
}
