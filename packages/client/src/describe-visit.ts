/**
 * How the visitor came, for the query of a stream: where their clocks stand, and the page that led here, unless their
 * browser asks not to be tracked. What a program opens tells the clocks alone.
 */
export function describeVisit(): string {
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions()
  return `zone=${encodeURIComponent(timeZone)}&referrer=${encodeURIComponent(referrer())}&`
}

function referrer(): string {
  if (typeof document === 'undefined' || navigator.doNotTrack === '1') return ''
  // https://w3c.github.io/gpc/
  const isPrivate = 'globalPrivacyControl' in navigator && navigator.globalPrivacyControl
  return isPrivate ? '' : document.referrer
}
