import type { VNode } from 'preact'
import { useRef, useState } from 'preact/hooks'
import { words } from '../words.ts'
import type { FieldProps } from './labelled.tsx'
import { Labelled, tiesOf } from './labelled.tsx'
import type { PictureLimits } from './small-picture.ts'
import { smallPicture } from './small-picture.ts'

/** A picture from this computer, made small. It is kept in the words of a `data:` URL; empty for none. */
export function PictureField(props: FieldProps<string> & { limits: PictureLimits }): VNode {
  const { of, hint, limits } = props
  const [problem, setProblem] = useState<string | null>(null)
  // Other fields may be filled in while the picture is made small.
  const latest = useRef(of)
  latest.current = of

  async function take(input: HTMLInputElement): Promise<void> {
    const [file] = input.files ?? []
    if (file === undefined) return
    const picture = await smallPicture(file, limits)
    setProblem(picture === null ? words('no-picture') : null)
    if (picture !== null) latest.current.set(picture)
    input.value = ''
  }

  return (
    <Labelled {...props}>
      <span class="field-picture">
        {of.value !== '' && <img src={of.value} alt="" />}
        <input
          {...tiesOf(of, hint)}
          type="file"
          accept="image/*"
          onChange={(event) => void take(event.currentTarget)}
        />
        {of.value !== '' && (
          <button type="button" class="button is-small" onClick={() => of.set('')}>
            {words('remove')}
          </button>
        )}
      </span>
      <p class="field-problem" role="alert">
        {problem}
      </p>
    </Labelled>
  )
}
