/** Markup that is safe to send: made by `markup` alone, in which everything that comes from elsewhere is escaped. */
export class Markup {
  readonly text: string

  constructor(text: string) {
    this.text = text
  }
}

/** What may stand in a template: texts are escaped, markup is taken as it is, nothing leaves nothing. */
export type Piece = Markup | string | number | false | null | undefined | readonly Piece[]

/** A template of HTML or SVG. Attributes are to be quoted: a text can't leave its quotes, nor its element. */
export function markup(strings: TemplateStringsArray, ...pieces: readonly Piece[]): Markup {
  const [first = '', ...rest] = strings
  return new Markup(first + rest.map((string, at) => render(pieces[at]) + string).join(''))
}

function render(piece: Piece): string {
  if (piece === null || piece === undefined || piece === false) return ''
  if (piece instanceof Markup) return piece.text
  if (typeof piece === 'object') return piece.map(render).join('')
  return escape(String(piece))
}

const ESCAPED: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Control characters go: XML, and so SVG, can't hold them at all. */
function escape(text: string): string {
  return text
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '')
    .replace(/[&<>"']/g, (character) => ESCAPED[character] ?? '')
}
