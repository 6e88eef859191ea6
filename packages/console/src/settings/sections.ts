import type { Section } from './section.tsx'
import { general } from './sections/general.tsx'
import { language } from './sections/language.tsx'
import { look } from './sections/look.tsx'

/** The sections of a site's settings, in the order in which they are shown. */
export const SECTIONS: readonly [Section, ...Section[]] = [general, look, language]
