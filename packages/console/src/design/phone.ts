/** The width below which list and conversation take turns; the stylesheets break at the same one. */
const PHONE = '(max-width: 47.49rem)'

export const isPhone = (): boolean => matchMedia(PHONE).matches
