import { type Block, type Inline, readMarkup } from '@tealight/protocol'
import { linkedText } from './linked-text.ts'
import { type Markup, markup } from '../markup.ts'

/** What somebody wrote, in the shape that it was given. */
export function formattedText(text: string): Markup {
  return markup`${readMarkup(text).map(blockMarkup)}`
}

function blockMarkup(block: Block): Markup {
  switch (block.kind) {
    case 'paragraph':
      return markup`<p>${block.parts.map(inlineMarkup)}</p>`
    case 'code-block':
      return markup`<pre dir="ltr"><code>${block.text}</code></pre>`
    case 'list': {
      const items = block.items.map((item) => markup`<li>${item.map(inlineMarkup)}</li>`)
      return block.start === null
        ? markup`<ul>${items}</ul>`
        : markup`<ol start="${block.start}">${items}</ol>`
    }
  }
}

function inlineMarkup(part: Inline): Markup {
  switch (part.kind) {
    case 'text':
      return linkedText(part.text)
    case 'code':
      return markup`<code>${part.text}</code>`
    case 'bold':
      return markup`<b>${part.parts.map(inlineMarkup)}</b>`
    case 'italics':
      return markup`<i>${part.parts.map(inlineMarkup)}</i>`
    case 'link':
      return markup`<a href="${part.href}" target="_blank" rel="noopener noreferrer nofollow">${part.text}</a>`
  }
}
