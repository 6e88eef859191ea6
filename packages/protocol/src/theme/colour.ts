/** A colour by hue (0 to 360), saturation and lightness (0 to 1): the way in which it is made lighter or darker. */
export interface Colour {
  hue: number
  saturation: number
  lightness: number
}

/** Reads `#rrggbb`. */
export function readColour(hex: string): Colour {
  const [red, green, blue] = channels(hex)
  const most = Math.max(red, green, blue)
  const least = Math.min(red, green, blue)
  const chroma = most - least
  const lightness = (most + least) / 2
  if (chroma === 0) return { hue: 0, saturation: 0, lightness }
  const turn =
    most === red
      ? (green - blue) / chroma
      : most === green
        ? (blue - red) / chroma + 2
        : (red - green) / chroma + 4
  const saturation = chroma / (1 - Math.abs(2 * lightness - 1))
  return { hue: (turn * 60 + 360) % 360, saturation, lightness }
}

/** Writes `#rrggbb`. */
export function writeColour({ hue, saturation, lightness }: Colour): string {
  const chroma = saturation * Math.min(lightness, 1 - lightness)
  const hex = [0, 8, 4].map((at) => {
    const sector = (at + hue / 30) % 12
    const channel = lightness - chroma * Math.max(-1, Math.min(sector - 3, 9 - sector, 1))
    return Math.round(channel * 255)
      .toString(16)
      .padStart(2, '0')
  })
  return `#${hex.join('')}`
}

/** How well two colours can be told apart, from 1 to 21: https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
export function contrast(a: string, b: string): number {
  const [one, other] = [luminance(a), luminance(b)]
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05)
}

function luminance(hex: string): number {
  const [red, green, blue] = channels(hex)
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
}

const linear = (channel: number): number =>
  channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4

function channels(hex: string): [red: number, green: number, blue: number] {
  const at = (index: number): number => parseInt(hex.slice(index, index + 2), 16) / 255
  return [at(1), at(3), at(5)]
}
