import { boot } from './boot.ts'
import type { LoaderSettings } from './settings.ts'

/** Stands for the site's settings; the server puts JSON in its place. */
declare const __TEALIGHT_SETTINGS__: LoaderSettings

boot(__TEALIGHT_SETTINGS__)
