import type { EditSite } from '@tealight/protocol'
import type { VNode } from 'preact'
import type { Bound } from './fields/bound.ts'
import type { SiteToEdit } from './site.ts'

/** A form of settings that is saved as a whole. */
export interface Section {
  /** Stands in the address. */
  name: string
  title: () => string
  help: () => string
  draw(form: OpenForm): VNode
}

/** The form while somebody fills it in. */
export interface OpenForm {
  /** As it will be once this is saved. */
  site: SiteToEdit
  change(edit: EditSite, at: string): void
  problems: ReadonlyMap<string, string>
}

interface SectionParts<Value extends object> extends Pick<Section, 'name' | 'title' | 'help'> {
  /** Where the value lies in an edit, such as `settings.look`: what the server finds wrong is shown at its field. */
  path: string
  read(site: SiteToEdit): Value
  write(value: Value): EditSite
  Fields(props: { form: Bound<Value>; site: SiteToEdit }): VNode
}

/** Makes a section of its fields and of the way to read and write what they hold. */
export function section<Value extends object>(parts: SectionParts<Value>): Section {
  const { name, title, help, path, read, write, Fields } = parts
  return {
    name,
    title,
    help,
    draw({ site, change, problems }) {
      const form: Bound<Value> = {
        path,
        value: read(site),
        set: (value, at = path) => change(write(value), at),
        problems,
      }
      return <Fields form={form} site={site} />
    },
  }
}
