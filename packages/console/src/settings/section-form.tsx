import type { EditSite } from '@tealight/protocol'
import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { refusalWords } from '../i18n/refusal-words.ts'
import { useDesk } from '../state/desk.ts'
import { FormPage } from './form-page.tsx'
import type { Attempt } from './save-bar.tsx'
import type { Section } from './section.tsx'
import type { SiteToEdit } from './site.ts'
import { edited, isChanged } from './site.ts'
import { words } from './words.ts'

type Problems = ReadonlyMap<string, string>

interface SectionFormProps {
  site: SiteToEdit
  section: Section
  reload: () => Promise<void>
}

/** One section: its fields, and what can be done with what was changed in them. */
export function SectionForm({ site, section, reload }: SectionFormProps): VNode {
  const { client, notices, edits } = useDesk()
  const key = `${site.id}/${section.name}`
  const [attempt, setAttempt] = useState<Attempt>({ kind: 'ready' })
  const [problems, setProblems] = useState<Problems>(new Map())
  const edit = edits.sites.of(key)

  function change(next: EditSite, at: string): void {
    if (isChanged(site, next)) edits.sites.keep(key, next)
    else undo()
    setProblems((before) => without(before, at))
  }

  function undo(): void {
    edits.sites.drop(key)
    setAttempt({ kind: 'ready' })
  }

  async function save(event: Event): Promise<void> {
    event.preventDefault()
    if (edit === undefined || attempt.kind === 'busy') return
    setAttempt({ kind: 'busy' })
    const outcome = await client.editSite(site.id, edit)
    if (outcome.ok) {
      await reload()
      // Whoever typed on meanwhile has another edit by now: it stays.
      if (edits.sites.of(key) === edit) undo()
      notices.tell(words('saved'))
      return setAttempt({ kind: 'ready' })
    }
    const issues = outcome.issues ?? []
    setProblems(new Map(issues.map(({ path, message }) => [path, message])))
    const reason = issues.length > 0 ? words('look-at-fields') : refusalWords(outcome.refusal)
    setAttempt({ kind: 'refused', words: reason })
  }

  return (
    <FormPage
      title={section.title()}
      help={section.help()}
      edit={{ attempt, isChanged: edit !== undefined, save, undo }}
    >
      {section.draw({ site: edited(site, edit), change, problems })}
    </FormPage>
  )
}

/** What was touched is not held against anybody until it is saved again. */
function without(problems: Problems, at: string): Problems {
  return new Map([...problems].filter(([path]) => path !== at && !path.startsWith(`${at}.`)))
}
