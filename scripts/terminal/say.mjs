const colours = Boolean(process.stdout.isTTY) && !process.env['NO_COLOR']
const paint = (code) => (text) => (colours ? `\u001b[${code}m${text}\u001b[0m` : text)

export const green = paint(32)
export const red = paint(31)
export const yellow = paint(33)
export const dim = paint(2)

/** One line of a list: a sign, what it is about, and what there is to say of it. */
export function say(sign, subject, note = '') {
  console.log(`${sign} ${subject.padEnd(14)} ${note}`.trimEnd())
}

/** How long something took, for people. */
export function since(startedAt) {
  const seconds = (performance.now() - startedAt) / 1000
  return seconds < 60
    ? `${seconds.toFixed(1)} s`
    : `${Math.floor(seconds / 60)} min ${Math.round(seconds % 60)} s`
}
