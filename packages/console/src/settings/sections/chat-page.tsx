import type { Site } from '@tealight/protocol'
import type { VNode } from 'preact'
import { wordsIn } from '../../i18n/words-in.ts'

/** Where a site can be talked to without a website, and the picture that leads there. */
export function ChatPage({ site: { key } }: { site: Pick<Site, 'key'> }): VNode {
  const url = `${location.origin}/chat/${key}`
  const badge = `${location.origin}/v1/public/sites/${key}/badge.svg`
  const html = `<a href="${url}"><img src="${badge}" alt="Chat" height="28"></a>`
  return (
    <div class="chat-page">
      <img class="chat-page-code" src={`/chat/${key}/qr.svg`} alt={words('code')} />
      <div class="snippet">
        <p>{words('page')}</p>
        <p>
          <a href={url} target="_blank" rel="noopener">
            {url}
          </a>
        </p>
        <p>
          {words('badge')} <img class="chat-page-badge" src={badge} alt={words('badge-now')} />
        </p>
        <pre dir="ltr" tabIndex={0} aria-label={words('badge')}>
          <code>{html}</code>
        </pre>
      </div>
    </div>
  )
}

const words = wordsIn('chat-page', {
  page: 'The chat has a page of its own, to link to and to print as a QR code:',
  code: 'QR code of the chat page',
  badge: 'A badge for signatures and link pages, which says whether you are there:',
  'badge-now': 'The badge as it is now',
})
