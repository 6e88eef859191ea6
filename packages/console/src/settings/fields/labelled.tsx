import type { ComponentChildren, VNode } from 'preact'
import type { Bound } from './bound.ts'

/** What every field is given. */
export interface FieldProps<Value> {
  of: Bound<Value>
  label: string
  hint?: string | undefined
}

/** What ties an input to its label and to what is said below it. */
export interface InputTies {
  id: string
  'aria-invalid': boolean
  'aria-describedby': string | undefined
}

export function tiesOf({ path, problems }: Bound<unknown>, hint?: string): InputTies {
  const hasProblem = problems.has(path)
  return {
    id: path,
    'aria-invalid': hasProblem,
    'aria-describedby': hasProblem || hint !== undefined ? `${path}-note` : undefined,
  }
}

/** A field: its label above, its hint or what is wrong with it below. */
export function Labelled<Value>(props: FieldProps<Value> & { children: ComponentChildren }): VNode {
  const { of, label, hint, children } = props
  return (
    <div class="field">
      <label for={of.path}>{label}</label>
      {children}
      <Note of={of} hint={hint} />
    </div>
  )
}

/** The hint of a field, or what is wrong with it. */
export function Note<Value>({ of, hint }: Omit<FieldProps<Value>, 'label'>): VNode | null {
  const problem = of.problems.get(of.path)
  const words = problem ?? hint
  if (words === undefined) return null
  return (
    <p id={`${of.path}-note`} class={problem === undefined ? 'field-hint' : 'field-problem'}>
      {words}
    </p>
  )
}
