import { signal } from '@preact/signals'
import type { tokenize } from 'linkifyjs'
import type { VNode } from 'preact'

/** Finds the addresses in a text. It knows every top-level domain and is heavy: it comes after the first text. */
const tokenizer = signal<{ tokenize: typeof tokenize } | 'asked' | null>(null)

/** A text as it was written. What looks like an address becomes a link, made of nodes, never of markup. */
export function LinkedText({ text }: { text: string }): VNode {
  if (tokenizer.value === null) void loadTokenizer()
  if (tokenizer.value === null || tokenizer.value === 'asked') return <>{text}</>
  return (
    <>
      {tokenizer.value.tokenize(text).map((token) => {
        const written = token.toString()
        const href = token.isLink ? token.toHref('https') : ''
        return SAFE.test(href) ? <Link href={href} text={written} /> : written
      })}
    </>
  )
}

/** Everything else that a visitor may paste, such as `javascript:`, stays text. */
const SAFE = /^(https?|mailto):/i

const RETRY_MS = 5_000

/** Without it the texts stay texts, and ask again after a while: at once would be without end. */
export async function loadTokenizer(): Promise<void> {
  tokenizer.value = 'asked'
  try {
    tokenizer.value = await import('linkifyjs')
  } catch {
    setTimeout(() => (tokenizer.value = null), RETRY_MS)
  }
}

export function Link({ href, text }: { href: string; text: string }): VNode {
  return (
    <a href={href} target="_blank" rel="noopener noreferrer nofollow" dir="ltr">
      {text}
    </a>
  )
}
