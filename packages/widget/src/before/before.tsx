import type { VisitorClient } from '@tealight/client'
import type { SiteDetails } from '@tealight/protocol'
import type { JSX } from 'preact'
import type { Words } from '../i18n/en.ts'
import type { Draft } from '../panel/draft.ts'
import type { Asked } from '../panel/introduction.ts'
import { Later } from '../panel/later.tsx'
import type { PartProps, PartSetting } from '../panel/part.ts'
import css from './before.css?inline'
import { openingWords } from './opening-words.ts'
import { People } from './people.tsx'

export const styles = css

export interface BeforeProps {
  client: VisitorClient
  details: SiteDetails
  draft: Draft
  words: Words
  /** What has to be agreed to first: until then nothing is asked. */
  gate?: object | string | undefined
  /** Where the form says how to ask it. */
  asked: Asked
  setting: PartSetting
}

/** What is worth knowing before anybody answers: who is there, when else, what to tell, and how long it takes. */
export function Part({ more, language, ...props }: BeforeProps & PartProps): JSX.Element | null {
  const { words } = props
  const { conversation, available, status } = props.client.state
  if (conversation) {
    const isWaiting = conversation.status === 'queued'
    if (isWaiting) return <Later load={loadWaiting} setting={props.setting} with={props} />
    return available?.online === false ? <p class="aside">{words.leaveMessage}</p> : null
  }
  return (
    <div class="before">
      {available?.online && <People available={available} more={more} language={language} />}
      {available?.online === false && (
        <p class="aside">
          {openingWords(available.opensAt, more, language)} {words.leaveMessage}
        </p>
      )}
      {status.kind === 'idle' && asksSomething(props) && (
        <Later load={loadForm} setting={props.setting} with={props} />
      )}
    </div>
  )
}

const loadForm = () => import('../form/form.tsx')
const loadWaiting = () => import('../waiting/waiting.tsx')

/** Who asks nothing need not load anything to do it. */
function asksSomething({ client, gate, details: { settings } }: BeforeProps): boolean {
  if (gate) return false
  const { form, people, hours } = settings
  const isAway = client.state.available?.online === false
  return form.fields.length > 0 || people.teams.length > 1 || (isAway && hours.email !== 'off')
}
