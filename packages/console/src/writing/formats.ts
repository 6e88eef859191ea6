import { toggleFence, toggleList } from './lines.ts'
import { toggleLink } from './links.ts'
import { toggleMark } from './marks.ts'
import { linesOf, type Written } from './written.ts'

/** What a text can be given: all that messages show (`readMarkup`). */
export const FORMATS = ['bold', 'italics', 'code', 'list', 'numbers', 'link'] as const

export type Format = (typeof FORMATS)[number]

/** Gives a format to what is selected, or takes it away again. */
export function toggleFormat(format: Format, written: Written): Written {
  switch (format) {
    case 'bold':
    case 'italics':
      return toggleMark(format, written)
    case 'code':
      return linesOf(written).lines.length > 1 ? toggleFence(written) : toggleMark(format, written)
    case 'list':
    case 'numbers':
      return toggleList(format, written)
    case 'link':
      return toggleLink(written)
  }
}
