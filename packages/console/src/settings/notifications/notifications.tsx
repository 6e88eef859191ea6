import type { VNode } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import type { NotificationChoices } from '@tealight/protocol'
import type { Alerts } from '../../alerts/alerts.ts'
import { adoptStyles } from '../../design/adopt-styles.ts'
import { t } from '../../i18n/language.ts'
import { refusalWords } from '../../i18n/refusal-words.ts'
import { PageNotice } from '../../shell/page-notice.tsx'
import { useDesk } from '../../state/desk.ts'
import { within } from '../fields/bound.ts'
import { SwitchField } from '../fields/switch-field.tsx'
import { FormPage } from '../form-page.tsx'
import { useEdit } from '../use-edit.ts'
import { InThisBrowser } from './in-this-browser.tsx'
import { KindsField } from './kinds-field.tsx'
import css from './notifications.css?inline'
import { QuietFields } from './quiet-fields.tsx'
import { words } from './words.ts'

adoptStyles(css)

/** How the agent wants to be told of news. */
export function NotificationsPage(): VNode {
  const { alerts } = useDesk()
  if (alerts.value === null) return <PageNotice words={t('settings.loading')} isBusy />
  return <Loaded alerts={alerts.value} />
}

function Loaded({ alerts }: { alerts: Alerts }): VNode {
  const { choices } = alerts
  const [problem, setProblem] = useState<string | null>(null)

  async function load(): Promise<void> {
    const answer = await choices.load()
    setProblem(answer.ok ? null : refusalWords(answer.refusal))
  }
  useEffect(() => {
    void load()
    void alerts.push.load()
  }, [])

  const chosen = choices.chosen.value
  if (chosen !== null) return <Form alerts={alerts} chosen={chosen} />
  if (problem === null) return <PageNotice words={t('settings.loading')} isBusy />
  return (
    <PageNotice words={problem}>
      <button type="button" class="button" onClick={() => void load()}>
        {t('list.retry')}
      </button>
    </PageNotice>
  )
}

function Form({ alerts, chosen }: { alerts: Alerts; chosen: NotificationChoices }): VNode {
  const { edits } = useDesk()
  const edit = useEdit({
    path: '',
    saved: atHome(chosen),
    kept: edits.notifications,
    put: alerts.choices.save,
    done: words('saved'),
  })
  const { form } = edit
  return (
    <FormPage title={words('title')} help={words('help')} edit={edit}>
      <InThisBrowser alerts={alerts} />
      <KindsField of={within(form, 'kinds')} sounds={alerts.sounds} />
      <SwitchField
        of={within(form, 'previews')}
        label={words('previews')}
        hint={words('previews-hint')}
      />
      <SwitchField of={within(form, 'whileAway')} label={words('away')} />
      <QuietFields of={within(form, 'quiet')} />
    </FormPage>
  )
}

/** Who has chosen no quiet time yet is offered those of where they are. */
function atHome(chosen: NotificationChoices): NotificationChoices {
  if (chosen.quiet.times.length > 0) return chosen
  const { timeZone } = new Intl.DateTimeFormat().resolvedOptions()
  return { ...chosen, quiet: { ...chosen.quiet, timeZone } }
}
