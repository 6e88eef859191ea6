import type { VNode } from 'preact'
import { Icon } from '../design/icon.tsx'
import { t } from '../i18n/language.ts'
import { useDesk } from '../state/desk.ts'
import type { Notice } from '../state/notices.ts'

/** Answers to deeds, for a few seconds, read out as they come. */
export function NoticeStack(): VNode {
  const { notices } = useDesk()
  function give({ id, answer }: Notice): void {
    notices.dismiss(id)
    answer?.run()
  }
  return (
    <div class="notices" role="status">
      {notices.shown.value.map((notice) => (
        <p key={notice.id} class={`notice is-${notice.tone}`}>
          <Icon name={notice.tone === 'problem' ? 'alert' : 'check'} />
          <span>{notice.text}</span>
          {notice.answer && (
            <button type="button" class="bar-button" onClick={() => give(notice)}>
              {notice.answer.words}
            </button>
          )}
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
