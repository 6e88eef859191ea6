/**
 * The oldest browsers that run the widget are Chrome 87, Firefox 78 and Safari 14.1. All of them run ES2020 as it
 * is; naming them for scripts as well would only rewrite `?.` for a bug of Chrome 87 that needs `?.` with a spread.
 */
export const SCRIPT_TARGET = 'es2020'
export const STYLE_TARGETS = ['chrome87', 'firefox78', 'safari14.1']

/** What the server replaces, in the built loader, with the site's public settings as JSON. */
export const SETTINGS_PLACEHOLDER = '__TEALIGHT_SETTINGS__'
