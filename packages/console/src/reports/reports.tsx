import { useLocation } from 'preact-iso/router'
import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { adoptStyles } from '../design/adopt-styles.ts'
import { t } from '../i18n/language.ts'
import { REPORTS_PATH } from '../routes/place.ts'
import { useDesk } from '../state/desk.ts'
import { Behind, type Looked } from './behind.tsx'
import { Busy } from './busy.tsx'
import { type Choice, readChoice, searchOf } from './choice.ts'
import { Choices } from './choices.tsx'
import { Concurrency } from './concurrency.tsx'
import { FigureSection } from './figure-section.tsx'
import { Groups } from './groups.tsx'
import { Printed } from './printed.tsx'
import printCss from './print.css?inline'
import { Ratings } from './ratings.tsx'
import css from './reports.css?inline'
import { words } from './words.ts'

adoptStyles(css)
adoptStyles(printCss)

/** Figures of a period, and what is behind each of them. */
export function Reports(): VNode {
  const { mayManage } = useDesk()
  const { choice, choose } = useChoice()
  const [looked, setLooked] = useState<Looked | null>(null)
  const parts = { choice, look: setLooked }
  return (
    <>
      <header class="pane-head reports-head">
        <h1>{t('nav.reports')}</h1>
        <button type="button" class="button is-quiet is-small" onClick={() => print()}>
          {words('print')}
        </button>
      </header>
      <div class="reports">
        {!mayManage.value && <p class="reports-own">{words('own')}</p>}
        <Choices choice={choice} choose={choose} />
        <Printed choice={choice} />
        <FigureSection {...parts} />
        <Groups {...parts} />
        <Concurrency {...parts} />
        <Ratings {...parts} />
        <Busy {...parts} />
      </div>
      {looked && <Behind choice={choice} looked={looked} onClose={() => setLooked(null)} />}
    </>
  )
}

/** What every part of the page gets: what somebody looks at, and a way to look behind a figure. */
export interface ReportPart {
  choice: Choice
  look: (looked: Looked) => void
}

/** The choice stands in the address. */
function useChoice(): { choice: Choice; choose: (change: Partial<Choice>) => void } {
  const { now } = useDesk()
  const { url, route } = useLocation()
  const choice = readChoice(new URL(url, location.href).search, now.value)
  return {
    choice,
    choose: (change) => route(`${REPORTS_PATH}?${searchOf({ ...choice, ...change })}`, true),
  }
}
