import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { t } from '../../i18n/language.ts'

/** Takes something away, once somebody is sure. */
export function Removal(props: {
  /** What is taken away. */
  name: string
  words: string
  sure: string
  remove: () => void
}): VNode {
  const { name, words, sure, remove } = props
  const [isAsking, setAsking] = useState(false)
  if (!isAsking) {
    return (
      <button type="button" class="button is-quiet is-small" onClick={() => setAsking(true)}>
        {words}
      </button>
    )
  }
  return (
    <span class="card-sure" role="group" aria-label={name}>
      {sure}
      <button type="button" class="button is-danger is-small" onClick={remove}>
        {words}
      </button>
      <button type="button" class="button is-small" onClick={() => setAsking(false)}>
        {t('app.cancel')}
      </button>
    </span>
  )
}
