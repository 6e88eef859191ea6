import { type Block, type Inline, readMarkup } from '@tealight/protocol'
import type { VNode } from 'preact'
import { Link, LinkedText } from './linked-text.tsx'

/** What somebody wrote, with the shape that they gave it: made of elements, never of markup. */
export function FormattedText({ text }: { text: string }): VNode {
  return <>{readMarkup(text).map(blockView)}</>
}

function blockView(block: Block): VNode {
  switch (block.kind) {
    case 'paragraph':
      return <p dir="auto">{block.parts.map(inlineView)}</p>
    case 'code-block':
      // It may be wider than its bubble: whoever has no mouse scrolls it with the keyboard.
      return (
        <pre tabIndex={0} dir="ltr" data-language={block.language || null}>
          <code>{block.text}</code>
        </pre>
      )
    case 'list': {
      const items = block.items.map((parts) => <li dir="auto">{parts.map(inlineView)}</li>)
      return block.start === null ? <ul>{items}</ul> : <ol start={block.start}>{items}</ol>
    }
  }
}

function inlineView(part: Inline): VNode {
  switch (part.kind) {
    case 'text':
      return <LinkedText text={part.text} />
    case 'code':
      return <code>{part.text}</code>
    case 'link':
      return <Link {...part} />
    case 'bold':
      return <strong>{part.parts.map(inlineView)}</strong>
    case 'italics':
      return <em>{part.parts.map(inlineView)}</em>
  }
}
