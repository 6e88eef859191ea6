import type { VNode } from 'preact'

export interface ChoiceSelectProps<Choice extends string> {
  label: string
  choices: readonly Choice[]
  chosen: Choice
  nameOf: (choice: Choice) => string
  choose: (choice: Choice) => void
}

/** One of a few, as it is chosen for oneself in the account's menu. */
export function ChoiceSelect<Choice extends string>(props: ChoiceSelectProps<Choice>): VNode {
  const { label, choices, chosen, nameOf, choose } = props
  return (
    <label class="select">
      <span>{label}</span>
      <select
        onChange={({ currentTarget: { selectedIndex } }) => {
          const choice = choices[selectedIndex]
          if (choice !== undefined) choose(choice)
        }}
      >
        {choices.map((choice) => (
          <option key={choice} value={choice} selected={choice === chosen}>
            {nameOf(choice)}
          </option>
        ))}
      </select>
    </label>
  )
}
