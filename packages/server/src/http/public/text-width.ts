/** Letters of Verdana by their width, in thousandths of the size of the font; from its own table of widths. */
const WIDTHS: readonly (readonly [letters: string, width: number])[] = [
  ["ijlI|!,.:;'‘’", 340],
  ['frt()[] /-', 430],
  ['csz', 525],
  ['avxyekE?FTLYJ', 605],
  ['bdghnopqu0123456789S', 633],
  ['ABCKPRXVZU', 690],
  ['DGHNOQ', 765],
  ['w&', 820],
  ['mMW@%', 970],
]

const WIDTH_OF = new Map(
  WIDTHS.flatMap(([letters, width]) => [...letters].map((it) => [it, width])),
)

const FULL_WIDTH = /[\u1100-\u11ff\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uffef]/
const COMBINING = /\p{M}/u
/** Of every other letter: most scripts are about as wide as Latin. */
const OTHER = 620

/** How wide a text is in pixels, near enough that nobody sees how it was stretched or pressed to fit. */
export function textWidth(text: string, fontPx: number): number {
  let thousandths = 0
  for (const letter of text.normalize('NFC')) thousandths += widthOf(letter)
  return Math.round((thousandths * fontPx) / 1000)
}

function widthOf(letter: string): number {
  if (COMBINING.test(letter)) return 0
  if (FULL_WIDTH.test(letter)) return 1000
  return WIDTH_OF.get(letter) ?? OTHER
}
