import type { Visit } from '@tealight/protocol'
import type { VNode } from 'preact'
import { Fact } from '../conversation/fact.tsx'
import { PageLink } from '../conversation/page-link.tsx'
import { countryName } from '../i18n/country-name.ts'
import { useDesk } from '../state/desk.ts'
import { ratingLine } from './ratings.ts'
import { words } from './words.ts'
import { formatHours, formatTimeIn, hoursAhead } from './zones.ts'

/** How the visitor came, what time it is there, and what they thought of their conversations. */
export function VisitFacts({
  visit,
  ids,
}: {
  visit: Visit | null
  ids: readonly string[]
}): VNode | null {
  const { copy } = useDesk()
  const conversations = [...copy.conversations.value.values()]
  const rated = ratingLine(conversations.filter((one) => ids.includes(one.visitorId)))
  const browser = visit && browserOf(visit)
  const { zone = null, referrer = null, country = null } = visit ?? {}
  if (!browser && !zone && !referrer && !country && !rated) return null
  return (
    <section>
      <h3>{words('visit')}</h3>
      <dl>
        {country && <Fact name={words('country')}>{countryName(country)}</Fact>}
        {zone && (
          <Fact name={words('local-time')}>
            <LocalTime zone={zone} />
          </Fact>
        )}
        {browser && <Fact name={words('browser')}>{browser}</Fact>}
        {referrer && (
          <Fact name={words('from')}>
            <PageLink page={{ url: referrer, title: '' }} />
          </Fact>
        )}
        {rated && <Fact name={words('ratings')}>{rated}</Fact>}
      </dl>
    </section>
  )
}

/** It runs as long as somebody looks. */
function LocalTime({ zone }: { zone: string }): VNode {
  const { now } = useDesk()
  const hours = hoursAhead(zone, now.value)
  const time = formatTimeIn(zone, now.value)
  const kind = hours === 0 ? 'same' : hours > 0 ? 'ahead' : 'behind'
  return <span title={zone}>{words(kind, time, formatHours(Math.abs(hours)))}</span>
}

/** Such as `Chrome 130 on Android`. */
export function browserOf({ browser, system }: Visit): string {
  if (browser && system) return words('on', browser, system)
  return browser ?? system ?? ''
}
