import type { VNode } from 'preact'
import { SelectField } from './choice-field.tsx'
import type { FieldProps } from './labelled.tsx'

/** A time zone, of all that the browser knows. */
export function ZoneField(props: FieldProps<string>): VNode {
  const { value } = props.of
  return (
    <SelectField
      {...props}
      choices={[...new Set(['UTC', value, ...Intl.supportedValuesOf('timeZone')])]}
      wordsFor={(zone) => zone.replaceAll('_', ' ')}
    />
  )
}
