import type { VNode } from 'preact'
import { t } from '../i18n/language.ts'
import { useDesk } from '../state/desk.ts'
import { COPY_CHOICES } from '../state/preferences.ts'
import { ChoiceSelect } from './choice-select.tsx'

/** Whether this device keeps what was seen. */
export function CopyChoice(): VNode {
  const { copy } = useDesk().preferences
  return (
    <ChoiceSelect
      label={t('account.copy')}
      choices={COPY_CHOICES}
      chosen={copy.value}
      nameOf={(choice) => t(`account.copy-${choice}`)}
      choose={(choice) => (copy.value = choice)}
    />
  )
}
