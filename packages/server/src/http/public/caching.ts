/** For what names the rev that it was made from: that never changes. */
export const FOREVER = 'public, max-age=31536000, immutable'
/** For whoever asks for another rev than the newest: a loader that was cached names an older one. */
export const A_WHILE = 'public, max-age=60'
