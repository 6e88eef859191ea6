import type { VNode } from 'preact'
import { Icon } from '../design/icon.tsx'
import { t } from '../i18n/language.ts'
import { useDesk } from '../state/desk.ts'

/** Answers to deeds, for a few seconds, read out as they come. */
export function NoticeStack(): VNode {
  const { notices } = useDesk()
  return (
    <div class="notices" role="status">
      {notices.shown.value.map((notice) => (
        <p key={notice.id} class={`notice is-${notice.tone}`}>
          <Icon name={notice.tone === 'problem' ? 'alert' : 'check'} />
          <span>{notice.text}</span>
          <button
            type="button"
            class="notice-close"
            aria-label={t('app.close')}
            onClick={() => notices.dismiss(notice.id)}
          >
            <Icon name="close" />
          </button>
        </p>
      ))}
    </div>
  )
}
