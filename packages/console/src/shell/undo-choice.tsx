import type { VNode } from 'preact'
import { t } from '../i18n/language.ts'
import { useDesk } from '../state/desk.ts'
import { UNDO_SECONDS, type UndoSeconds } from '../state/preferences.ts'
import { ChoiceSelect } from './choice-select.tsx'

/** For how long an answer can be taken back after it was sent. */
export function UndoChoice(): VNode {
  const { undo } = useDesk().preferences
  return (
    <ChoiceSelect
      label={t('undo.title')}
      choices={UNDO_SECONDS}
      chosen={undo.value}
      nameOf={undoWords}
      choose={(seconds) => (undo.value = seconds)}
    />
  )
}

/** How long that is, in words. */
export function undoWords(seconds: UndoSeconds): string {
  return seconds === '0' ? t('undo.off') : t('undo.for', { count: Number(seconds) })
}
