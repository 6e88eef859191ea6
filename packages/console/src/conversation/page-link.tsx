import type { Page } from '@tealight/protocol'
import type { VNode } from 'preact'

/** A page of the visitor's: a link when its address is a web address, words otherwise. */
export function PageLink({ page }: { page: Page }): VNode {
  const title = page.title || addressOf(page.url)
  if (!/^https?:\/\//i.test(page.url)) return <span dir="auto">{title}</span>
  return (
    <a
      href={page.url}
      target="_blank"
      rel="noopener noreferrer nofollow"
      title={page.url}
      dir="auto"
    >
      {title}
    </a>
  )
}

function addressOf(url: string): string {
  return url.replace(/^https?:\/\//i, '').replace(/\/$/, '')
}
