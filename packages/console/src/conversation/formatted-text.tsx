import { type Block, type Inline, readMarkup } from '@tealight/protocol'
import type { VNode } from 'preact'
import { Link, LinkedText } from './linked-text.tsx'

type Draw = (props: { text: string }) => VNode

/**
 * What somebody wrote, with the shape that they gave it: made of elements, never of markup. What is neither code nor a
 * link is drawn as told.
 */
export function FormattedText(props: { text: string; draw?: Draw }): VNode {
  const draw = props.draw ?? LinkedText
  return <>{readMarkup(props.text).map((block) => blockView(block, draw))}</>
}

function blockView(block: Block, draw: Draw): VNode {
  const inline = (part: Inline): VNode => inlineView(part, draw)
  switch (block.kind) {
    case 'paragraph':
      return <p dir="auto">{block.parts.map(inline)}</p>
    case 'code-block':
      // It may be wider than its bubble: whoever has no mouse scrolls it with the keyboard.
      return (
        <pre tabIndex={0} dir="ltr" data-language={block.language || null}>
          <code>{block.text}</code>
        </pre>
      )
    case 'list': {
      const items = block.items.map((parts) => <li dir="auto">{parts.map(inline)}</li>)
      return block.start === null ? <ul>{items}</ul> : <ol start={block.start}>{items}</ol>
    }
  }
}

function inlineView(part: Inline, Text: Draw): VNode {
  const inline = (within: Inline): VNode => inlineView(within, Text)
  switch (part.kind) {
    case 'text':
      return <Text text={part.text} />
    case 'code':
      return <code>{part.text}</code>
    case 'link':
      return <Link {...part} />
    case 'bold':
      return <strong>{part.parts.map(inline)}</strong>
    case 'italics':
      return <em>{part.parts.map(inline)}</em>
  }
}
