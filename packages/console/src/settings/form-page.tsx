import type { ComponentChildren, VNode } from 'preact'
import { PageHead } from './page-of.tsx'
import { type Attempt, SaveBar } from './save-bar.tsx'

interface FormPageProps {
  title: string
  help: string
  edit: {
    isChanged: boolean
    attempt: Attempt
    save(event: Event): Promise<void>
    undo(): void
  }
  children: ComponentChildren
}

/** A page of settings that is saved as a whole. */
export function FormPage({ title, help, edit, children }: FormPageProps): VNode {
  return (
    <form class="section" onSubmit={(event) => void edit.save(event)}>
      <div class="section-scroll">
        <PageHead title={title} help={help} />
        <div class="section-fields">{children}</div>
      </div>
      <SaveBar attempt={edit.attempt} isChanged={edit.isChanged} onUndo={edit.undo} />
    </form>
  )
}
