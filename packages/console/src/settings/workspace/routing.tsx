import { editRouting } from '@tealight/client'
import type { WorkspaceRouting } from '@tealight/protocol'
import type { VNode } from 'preact'
import { t } from '../../i18n/language.ts'
import { PageNotice } from '../../shell/page-notice.tsx'
import { useDesk } from '../../state/desk.ts'
import type { Bound } from '../fields/bound.ts'
import { within } from '../fields/bound.ts'
import { ChoiceField } from '../fields/choice-field.tsx'
import { NumberField } from '../fields/number-field.tsx'
import { optional } from '../fields/optional.ts'
import { SwitchField } from '../fields/switch-field.tsx'
import { FormPage } from '../form-page.tsx'
import { useEdit } from '../use-edit.ts'
import { words } from './routing-words.ts'
import { RulesField } from './rules.tsx'
import { useRouting } from './use-routing.ts'

/** What holds for all teams: how much agents are given, what becomes of what they leave, and the rules. */
export function RoutingPage(): VNode {
  const [known, reload] = useRouting()
  if (known.kind === 'here') return <RoutingForm routing={known.routing} reload={reload} />
  if (known.kind === 'loading') return <PageNotice words={t('settings.loading')} isBusy />
  return (
    <PageNotice words={known.words}>
      <button type="button" class="button" onClick={() => void reload()}>
        {t('list.retry')}
      </button>
    </PageNotice>
  )
}

function RoutingForm(props: { routing: WorkspaceRouting; reload: () => Promise<void> }): VNode {
  const { routing, reload } = props
  const { client, edits } = useDesk()
  const edit = useEdit({
    path: '',
    saved: routing,
    kept: edits.routing,
    async put(value) {
      const outcome = await editRouting(client, value)
      if (outcome.ok) await reload()
      return outcome
    },
    done: words('saved'),
  })
  return (
    <FormPage title={words('title')} help={words('help')} edit={edit}>
      <CapacityFields form={edit.form} />
      <LeavingFields form={edit.form} />
      <RulesField of={within(edit.form, 'rules')} />
    </FormPage>
  )
}

interface FormProps {
  form: Bound<WorkspaceRouting>
}

/** How much agents are given. */
function CapacityFields({ form }: FormProps): VNode {
  const weights = within(form, 'weights')
  return (
    <>
      <NumberField
        of={within(form, 'capacity')}
        label={words('capacity')}
        hint={words('capacity-hint')}
        min={1}
        max={200}
      />
      <SwitchField of={within(form, 'claimBeyond')} label={words('beyond')} />
      {(['widget', 'page'] as const).map((channel) => (
        <NumberField
          key={channel}
          of={within(weights, channel)}
          label={words(channel)}
          hint={words('weight-hint')}
          min={0}
          max={10}
          step={0.25}
        />
      ))}
    </>
  )
}

/** What becomes of conversations whose agent isn't there any more. */
function LeavingFields({ form }: FormProps): VNode {
  const vanish = optional(within(form, 'vanishS'), 120)
  return (
    <>
      <SwitchField of={vanish.isThere} label={words('vanish')} hint={words('vanish-hint')} />
      {vanish.there !== null && (
        <NumberField
          of={vanish.there}
          label={words('vanish-after')}
          min={10}
          max={86_400}
          unit={words('seconds')}
        />
      )}
      <ChoiceField
        of={within(form, 'signOff')}
        label={words('sign-off')}
        choices={{ requeue: words('requeue'), keep: words('keep') }}
      />
      <ChoiceField
        of={within(form, 'places')}
        label={words('places')}
        hint={words('places-hint')}
        choices={{ several: words('several'), newest: words('newest') }}
      />
    </>
  )
}
