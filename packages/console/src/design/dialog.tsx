import type { ComponentChildren, VNode } from 'preact'
import { useId } from 'preact/hooks'
import { t } from '../i18n/language.ts'
import { Icon } from './icon.tsx'
import { useModal } from './use-modal.ts'

/** A modal window with a title and a way to close it. */
export function Dialog(props: {
  title: string
  onClose: () => void
  children: ComponentChildren
}): VNode {
  const dialog = useModal()
  const titleId = useId()

  return (
    <dialog
      ref={dialog}
      class="dialog"
      aria-labelledby={titleId}
      onClose={props.onClose}
      onClick={(event) => event.target === dialog.current && props.onClose()}
    >
      <div class="dialog-body">
        <header class="dialog-head">
          <h2 id={titleId}>{props.title}</h2>
          <button
            type="button"
            class="icon-button"
            aria-label={t('app.close')}
            onClick={props.onClose}
          >
            <Icon name="close" />
          </button>
        </header>
        {props.children}
      </div>
    </dialog>
  )
}
