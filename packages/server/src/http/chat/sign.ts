import { markup } from '../markup.ts'

/** Our sign: a tealight's flame inside a speech bubble. */
const PATH =
  'M16 4C9 4 3 9 3 15c0 4 2 7 5 9v5l5-3a16 16 0 0 0 3 0c7 0 13-5 13-11S23 4 16 4zm0 4c3 3 4 5 4 7a4 4 0 0 1-8 0c0-2 1-4 4-7z'

/** In the colour of the text that it stands in. */
export const SIGN = markup`<svg viewBox="0 0 32 32" aria-hidden="true"><path fill-rule="evenodd" d="${PATH}" /></svg>`

/** By itself, in a site's colour. */
export function signIn(colour: string, ink: string): string {
  return markup`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">
  <rect width="32" height="32" rx="8" fill="${colour}" />
  <path fill-rule="evenodd" transform="translate(4 4) scale(.75)" fill="${ink}" d="${PATH}" />
</svg>`.text
}
