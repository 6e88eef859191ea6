import type { ComponentChildren, VNode } from 'preact'
import { t } from '../i18n/language.ts'
import type { Edit } from './use-edit.ts'
import { words } from './words.ts'

/** One of several things on a page, each saved by itself. `deeds`: what else can be done with it. */
export function CardForm<Value>(props: {
  label: string
  edit: Edit<Value>
  children: ComponentChildren
  deeds?: ComponentChildren
}): VNode {
  const { label, edit, children, deeds } = props
  const { attempt, isChanged } = edit
  return (
    <form class="field-card" aria-label={label} onSubmit={(event) => void edit.save(event)}>
      {children}
      <p class="save-words" role="status">
        {attempt.kind === 'refused' ? (
          <span class="field-problem">{attempt.words}</span>
        ) : (
          isChanged && t('settings.unsaved')
        )}
      </p>
      <div class="card-deeds">
        <button class="button is-primary is-small" disabled={!isChanged || attempt.kind === 'busy'}>
          {t('app.save')}
        </button>
        {isChanged && (
          <button type="button" class="button is-quiet is-small" onClick={edit.undo}>
            {words('undo')}
          </button>
        )}
        {deeds}
      </div>
    </form>
  )
}
