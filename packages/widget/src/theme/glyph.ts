/** Our sign, in a 32 by 32 box: a tealight's flame inside a speech bubble. */
export const BUBBLE =
  'M16 4C9 4 3 9 3 15c0 4 2 7 5 9v5l5-3a16 16 0 0 0 3 0c7 0 13-5 13-11S23 4 16 4z'
export const FLAME = 'M16 8c3 3 4 5 4 7a4 4 0 0 1-8 0c0-2 1-4 4-7z'
