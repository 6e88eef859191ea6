import { type Block, type Inline, readMarkup } from '@tealight/protocol'
import type { JSX } from 'preact'
import { Link, LinkedText, type Shown } from '../panel/linked-text.tsx'
import css from './formatting.css?inline'

export const styles = css

/** For whoever shows no more than the beginning of a message. */
export { excerpt } from '@tealight/protocol'

/** A message that was given some shape: made of elements, never of markup. */
export function Part({ text, shown }: { text: string; shown?: Shown }): JSX.Element {
  return <>{readMarkup(text).map((block) => blockView(block, shown))}</>
}

function blockView(block: Block, shown: Shown | undefined): JSX.Element {
  const inline = (parts: Inline[]) => parts.map((part) => inlineView(part, shown))
  switch (block.kind) {
    case 'paragraph':
      return <p dir="auto">{inline(block.parts)}</p>
    case 'code-block':
      // It may be wider than the chat: whoever has no mouse scrolls it with the keyboard.
      return (
        <pre tabIndex={0} dir="ltr" data-language={block.language || null}>
          <code>{shown?.(block.text) ?? block.text}</code>
        </pre>
      )
    case 'list': {
      const items = block.items.map((parts) => <li dir="auto">{inline(parts)}</li>)
      return block.start === null ? <ul>{items}</ul> : <ol start={block.start}>{items}</ol>
    }
  }
}

function inlineView(part: Inline, shown: Shown | undefined): JSX.Element {
  const inner = (parts: Inline[]) => parts.map((it) => inlineView(it, shown))
  switch (part.kind) {
    case 'text':
      return <LinkedText text={part.text} shown={shown} />
    case 'code':
      return <code>{shown?.(part.text) ?? part.text}</code>
    case 'link':
      return <Link {...part} shown={shown} />
    case 'bold':
      return <strong>{inner(part.parts)}</strong>
    case 'italics':
      return <em>{inner(part.parts)}</em>
  }
}
