import type { VNode } from 'preact'
import type { FieldProps } from './labelled.tsx'
import { Labelled, Note, tiesOf } from './labelled.tsx'

interface ChoiceFieldProps<Choice extends string> extends FieldProps<Choice> {
  /** What can be chosen, each with its words. */
  choices: Readonly<Record<Choice, string>>
}

/** One of a few, side by side. */
export function ChoiceField<Choice extends string>(props: ChoiceFieldProps<Choice>): VNode {
  const { of, label, hint, choices } = props
  return (
    <fieldset class="field segments" id={of.path} aria-describedby={hint && `${of.path}-note`}>
      <legend>{label}</legend>
      <div>
        {namesOf(choices).map((name) => (
          <label key={name}>
            <input
              type="radio"
              name={of.path}
              checked={of.value === name}
              onChange={() => of.set(name)}
            />
            <span>{choices[name]}</span>
          </label>
        ))}
      </div>
      <Note of={of} hint={hint} />
    </fieldset>
  )
}

interface SelectFieldProps<Choice extends string> extends FieldProps<Choice> {
  choices: readonly Choice[]
  wordsFor: (choice: Choice) => string
}

/** One of many, from a list that opens. */
export function SelectField<Choice extends string>(props: SelectFieldProps<Choice>): VNode {
  const { of, hint, choices, wordsFor } = props
  return (
    <Labelled {...props}>
      <select
        {...tiesOf(of, hint)}
        onChange={({ currentTarget: { selectedIndex } }) => {
          const chosen = choices[selectedIndex]
          if (chosen !== undefined) of.set(chosen)
        }}
      >
        {choices.map((choice) => (
          <option key={choice} value={choice} selected={of.value === choice}>
            {wordsFor(choice)}
          </option>
        ))}
      </select>
    </Labelled>
  )
}

function namesOf<Choice extends string>(choices: Readonly<Record<Choice, string>>): Choice[] {
  const names: Choice[] = []
  for (const name in choices) names.push(name)
  return names
}
