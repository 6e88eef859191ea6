import type { VNode } from 'preact'
import { t } from '../i18n/language.ts'
import { useDesk } from '../state/desk.ts'
import { UNDO_SECONDS, type UndoSeconds } from '../state/preferences.ts'

/** For how long an answer can be taken back after it was sent. */
export function UndoChoice(): VNode {
  const { undo } = useDesk().preferences
  return (
    <label class="select">
      <span>{t('undo.title')}</span>
      <select
        onChange={({ currentTarget: { selectedIndex } }) =>
          (undo.value = UNDO_SECONDS[selectedIndex] ?? '0')
        }
      >
        {UNDO_SECONDS.map((seconds) => (
          <option key={seconds} value={seconds} selected={undo.value === seconds}>
            {undoWords(seconds)}
          </option>
        ))}
      </select>
    </label>
  )
}

function undoWords(seconds: UndoSeconds): string {
  return seconds === '0' ? t('undo.off') : t('undo.for', { count: Number(seconds) })
}
