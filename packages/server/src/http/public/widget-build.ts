import type { Language } from '@tealight/protocol'
import { readFile } from 'node:fs/promises'

/** What the widget's build says of itself: its files, and where the loader takes its settings. */
export interface WidgetManifest {
  loader: string
  panel: string
  /** Draws a picture, for those who have chosen one. */
  picture: string
  /** Reaches out to people, for those sites that do. */
  reach: string
  placeholder: string
  /** What the launcher says, by language. */
  words: Record<Language, { open: string; unreachable: string }>
  /** What fills the chat page with the panel. */
  hosted: string
}

/** Reads the manifest of the widget that was built last. */
export async function readManifest(widgetDir: string): Promise<WidgetManifest> {
  return JSON.parse(await readFile(`${widgetDir}/manifest.json`, 'utf8'))
}
