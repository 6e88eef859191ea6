import { z } from 'zod'
import { LANGUAGES } from '../languages.ts'

/** A picture is made small before it is chosen: this is as much as fits into one request beside everything else. */
const PICTURE_MAX_LENGTH = 24_000

/** A picture in the words of a `data:` URL; empty for none. Visitors fetch it from the chat's own origin. */
const pictureSchema = z
  .string()
  .max(PICTURE_MAX_LENGTH)
  .regex(
    /^(data:image\/(png|jpeg|webp);base64,[A-Za-z0-9+/]+={0,2})?$/,
    'must be a PNG, JPEG or WebP picture as data: URL',
  )
  .default('')

/** What the chat says in one language; what is empty is said as in all others. */
const lookWordsSchema = z.object({
  title: z.string().max(100).default(''),
  greeting: z.string().max(500).default(''),
  launcher: z.string().max(24).default(''),
})

/** How the widget looks on a site's pages. */
export const lookSchema = z.object({
  /** Of the launcher, the head and the visitor's own messages. What stands on it and beside it is made readable by us. */
  colour: z
    .string()
    .regex(/^#[0-9a-f]{6}$/i, 'must be a colour such as #0f766e')
    .default('#0f766e'),
  /** `auto` follows the visitor's system. */
  scheme: z.enum(['auto', 'light', 'dark']).default('auto'),
  /** Where the launcher stands, in the writing direction of the page. */
  side: z.enum(['end', 'start']).default('end'),
  /** How far the launcher keeps from the edges of the window, in pixels. */
  sideOffset: z.int().min(0).max(96).default(20),
  bottomOffset: z.int().min(0).max(120).default(20),
  /** What opens the chat: our sign, the sign and some words, a picture, or a button of the page's own. */
  launcher: z.enum(['icon', 'text', 'picture', 'none']).default('icon'),
  launcherText: z.string().max(24).default(''),
  launcherPicture: pictureSchema,
  /** Of the chat's corners, in pixels; what is within is rounded in proportion. */
  radius: z.int().min(0).max(24).default(16),
  /** Letters of the visitor's system, or those of the page. */
  font: z.enum(['ours', 'page']).default('ours'),
  /** Stands in the head in place of our sign. */
  headerPicture: pictureSchema,
  /** What is said differently in some languages. */
  texts: z.partialRecord(z.enum(LANGUAGES), lookWordsSchema).default({}),
  /** Whether the chat says whose it is, before the first message. */
  credit: z.boolean().default(true),
})

export type Look = z.infer<typeof lookSchema>
export type LookWords = z.infer<typeof lookWordsSchema>
