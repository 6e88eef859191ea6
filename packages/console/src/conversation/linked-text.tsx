import { tokenize } from 'linkifyjs'
import type { VNode } from 'preact'

/** A text as it was written. What looks like an address becomes a link, made of nodes, never of markup. */
export function LinkedText({ text }: { text: string }): VNode {
  return (
    <>
      {tokenize(text).map((token) => {
        const written = token.toString()
        const href = token.isLink ? token.toHref('https') : ''
        return SAFE.test(href) ? <Link href={href} text={written} /> : written
      })}
    </>
  )
}

/** Everything else that a visitor may paste, such as `javascript:`, stays text. */
const SAFE = /^(https?|mailto):/i

function Link({ href, text }: { href: string; text: string }): VNode {
  return (
    <a href={href} target="_blank" rel="noopener noreferrer nofollow" dir="ltr">
      {text}
    </a>
  )
}
