import type { ComponentChildren, JSX } from 'preact'
import { splitText } from './text-parts.ts'

/** What stands there for a piece of text: the text itself, or with marks on it. */
export type Shown = (text: string) => ComponentChildren

interface LinkedTextProps {
  text: string
  shown?: Shown | undefined
}

/** A text in which addresses can be followed. */
export function LinkedText({ text, shown = asItIs }: LinkedTextProps): JSX.Element {
  return (
    <>
      {splitText(text).map((part) =>
        part.kind === 'text' ? shown(part.text) : <Link {...part} shown={shown} />,
      )}
    </>
  )
}

const asItIs: Shown = (text) => text

export function Link({
  href,
  text,
  shown = asItIs,
}: LinkedTextProps & { href: string }): JSX.Element {
  return (
    <a href={href} target="_blank" rel="noopener noreferrer nofollow">
      {shown(text)}
    </a>
  )
}
