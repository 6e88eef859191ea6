import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { Icon } from '../../design/icon.tsx'

interface NewNameProps {
  id: string
  label: string
  button: string
  maxLength: number
  placeholder?: string
  /** Makes it; false when it could not be made, and the name stays to be mended. */
  add: (name: string) => Promise<boolean>
}

/** One more of something that has nothing but a name yet. */
export function NewName({ id, label, button, maxLength, placeholder, add }: NewNameProps): VNode {
  const [name, setName] = useState('')

  async function submit(event: Event): Promise<void> {
    event.preventDefault()
    if (await add(name.trim())) setName('')
  }

  return (
    <form class="field" onSubmit={(event) => void submit(event)}>
      <label for={id}>{label}</label>
      <div class="field-row">
        <input
          id={id}
          dir="auto"
          required
          pattern=".*\S.*"
          maxLength={maxLength}
          value={name}
          placeholder={placeholder}
          onInput={(event) => setName(event.currentTarget.value)}
        />
        <button class="button">
          <Icon name="add" />
          {button}
        </button>
      </div>
    </form>
  )
}
