/** The letters that stand for a person without a picture. */
export function initials(name: string): string {
  const words = name.trim().split(/\s+/)
  const letters = [words[0], words.length > 1 ? words[words.length - 1] : ''].map(
    (word = '') => [...word][0] ?? '',
  )
  return letters.join('').toUpperCase()
}

const TINTS = 4

/** One of a few colours, always the same for the same person. */
export function tint(id: string): number {
  let sum = 0
  for (const letter of id) sum += letter.charCodeAt(0)
  return sum % TINTS
}
