import type { VNode } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { adoptStyles } from '../design/adopt-styles.ts'
import { Flame } from '../design/flame.tsx'
import { t } from '../i18n/language.ts'
import { refusalWords } from '../i18n/refusal-words.ts'
import { settingsPath } from '../routes/place.ts'
import { PageNotice } from '../shell/page-notice.tsx'
import { useDesk } from '../state/desk.ts'
import { CountryFilter, type FromWhere, isFrom } from './country-filter.tsx'
import css from './visitors.css?inline'
import { VisitorRow } from './visitor-row.tsx'
import { whoIsHere } from './who-is-here.ts'
import { words } from './words.ts'

adoptStyles(css)

/** As many as anybody reads. */
const ROWS_MAX = 300

/** Who is on the sites now, whether they have written or not. */
export function Visitors(): VNode {
  const desk = useDesk()
  const { isLoading, problem, load } = useGuests()
  const [where, choose] = useState<FromWhere>('everywhere')
  const here = whoIsHere(desk)
  const shown = here.filter((person) => isFrom(person, where))
  return (
    <>
      <header class="pane-head visitors-head">
        <h1>{t('nav.visitors')}</h1>
        {here.length > 0 && <p class="visitors-count">{words('here', here.length)}</p>}
        <CountryFilter here={here} where={where} choose={choose} />
      </header>
      {problem !== null && (
        <PageNotice words={problem}>
          <button type="button" class="button" onClick={load}>
            {t('list.retry')}
          </button>
        </PageNotice>
      )}
      {problem === null && here.length === 0 && (isLoading ? <Looking /> : <Nobody />)}
      {here.length > 0 && shown.length === 0 && <PageNotice words={words('nobody-there')} />}
      {shown.length > 0 && (
        <ul class="visitors">
          {shown.slice(0, ROWS_MAX).map((person) => (
            <VisitorRow key={person.id} person={person} />
          ))}
        </ul>
      )}
    </>
  )
}

function Looking(): VNode {
  return <PageNotice words={t('visitors.loading')} isBusy />
}

/** Nobody is there, or nobody may be shown. */
function Nobody(): VNode {
  const { mayManage, copy } = useDesk()
  const [site] = copy.sites.value.values()
  return (
    <div class="opening is-within visitors-nobody">
      <Flame />
      <h2>{words('nobody')}</h2>
      <p>{words('nobody-lead')}</p>
      {mayManage.value && site !== undefined && (
        <a class="button" href={settingsPath(site.id, 'privacy')}>
          {words('opt-in')}
        </a>
      )}
    </div>
  )
}

/** Asks who is there when the page is opened, and again after the connection was gone. */
function useGuests(): { isLoading: boolean; problem: string | null; load: () => void } {
  const { client, copy } = useDesk()
  const [isLoading, setLoading] = useState(true)
  const [problem, setProblem] = useState<string | null>(null)
  const isLive = copy.status.value.kind === 'live'

  async function load(): Promise<void> {
    const outcome = await client.loadGuests()
    setProblem(outcome.ok ? null : refusalWords(outcome.refusal))
    setLoading(false)
  }

  useEffect(() => {
    if (isLive) void load()
  }, [isLive])
  return { isLoading, problem, load: () => void load() }
}
