import type { VNode } from 'preact'
import { t } from '../i18n/language.ts'

/** Marks something that was changed and not saved. */
export function UnsavedDot(): VNode {
  return (
    <span class="unsaved-dot">
      <span class="unseen">{t('settings.unsaved')}</span>
    </span>
  )
}
