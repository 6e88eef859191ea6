import type { JSX } from 'preact'
import { splitText } from './text-parts.ts'

/** A text in which addresses can be followed. */
export function LinkedText({ text }: { text: string }): JSX.Element {
  return (
    <>{splitText(text).map((part) => (part.kind === 'text' ? part.text : <Link {...part} />))}</>
  )
}

export function Link({ href, text }: { href: string; text: string }): JSX.Element {
  return (
    <a href={href} target="_blank" rel="noopener noreferrer nofollow">
      {text}
    </a>
  )
}
