import { useEffect, useState } from 'preact/hooks'
import { useDesk } from '../../state/desk.ts'

/** The rules of reaching out of all sites, by their ids. */
export function useReachRules(): ReadonlyMap<string, string> {
  const { client, copy } = useDesk()
  const [names, setNames] = useState<ReadonlyMap<string, string>>(new Map())
  const siteIds = [...copy.sites.value.keys()].join(' ')

  async function load(): Promise<void> {
    const sites = [...copy.sites.value.values()]
    const answers = await Promise.all(sites.map(({ id }) => client.loadSite(id)))
    const found = answers.flatMap((answer) =>
      answer.ok
        ? answer.value.settings.reach.rules.map(
            ({ id, name, text }) => [id, `${answer.value.name} · ${name || text}`] as const,
          )
        : [],
    )
    setNames(new Map(found))
  }
  useEffect(() => void load(), [siteIds])

  return names
}
