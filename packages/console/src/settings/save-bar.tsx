import type { VNode } from 'preact'
import { t } from '../i18n/language.ts'
import { words } from './words.ts'

/** What has come of saving. */
export type Attempt = { kind: 'ready' } | { kind: 'busy' } | { kind: 'refused'; words: string }

interface SaveBarProps {
  attempt: Attempt
  isChanged: boolean
  onUndo: () => void
}

/** What can be done with what was changed in a form. */
export function SaveBar({ attempt, isChanged, onUndo }: SaveBarProps): VNode {
  return (
    <footer class="save-bar">
      <p class="save-words" role="status">
        {attempt.kind === 'refused' ? (
          <span class="field-problem">{attempt.words}</span>
        ) : (
          isChanged && t('settings.unsaved')
        )}
      </p>
      {isChanged && (
        <button type="button" class="button is-quiet" onClick={onUndo}>
          {words('undo')}
        </button>
      )}
      <button class="button is-primary" disabled={!isChanged || attempt.kind === 'busy'}>
        {t('app.save')}
      </button>
    </footer>
  )
}
