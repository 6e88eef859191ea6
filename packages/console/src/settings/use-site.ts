import type { Site, SiteDetails } from '@tealight/protocol'
import { useEffect, useRef, useState } from 'preact/hooks'
import { refusalWords } from '../i18n/refusal-words.ts'
import { useDesk } from '../state/desk.ts'
import type { SiteToEdit } from './site.ts'

/** What is known of the settings of a site. */
export type Loaded =
  | { kind: 'loading' }
  | { kind: 'failed'; words: string }
  | { kind: 'ready'; site: SiteToEdit }

/** Fetches the settings of a site, and again whenever somebody has changed it. */
export function useSite(site: Site): [loaded: Loaded, reload: () => Promise<void>] {
  const { client } = useDesk()
  const [loaded, setLoaded] = useState<Loaded>({ kind: 'loading' })
  const latest = useRef(0)

  async function reload(): Promise<void> {
    const turn = ++latest.current
    const answer = await client.loadSite(site.id)
    if (turn !== latest.current) return
    if (answer.ok) setLoaded({ kind: 'ready', site: joined(site, answer.value) })
    else {
      const words = refusalWords(answer.refusal)
      // What was loaded before is better than nothing.
      setLoaded((before) => (before.kind === 'ready' ? before : { kind: 'failed', words }))
    }
  }

  useEffect(() => {
    void reload()
    return () => void latest.current++
  }, [site.id, site.rev])

  return [loaded, reload]
}

function joined({ id, key, origins }: Site, details: SiteDetails): SiteToEdit {
  return { ...details, id, key, origins }
}
