const DARK_INK = '#0f172a'
const LIGHT_INK = '#ffffff'

/** Which of dark and light can be read better on a colour such as `#0f766e`. */
export function inkOn(colour: string): string {
  const luminance = luminanceOf(colour)
  return contrast(luminance, luminanceOf(LIGHT_INK)) >= contrast(luminance, luminanceOf(DARK_INK))
    ? LIGHT_INK
    : DARK_INK
}

/** https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
function contrast(one: number, other: number): number {
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05)
}

/** https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function luminanceOf(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = parseInt(colour.slice(at, at + 2), 16) / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
