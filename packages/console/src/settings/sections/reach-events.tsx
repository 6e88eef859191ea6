import type { EventCondition } from '@tealight/protocol'
import type { VNode } from 'preact'
import type { Bound } from '../fields/bound.ts'
import { within } from '../fields/bound.ts'
import { NumberField } from '../fields/number-field.tsx'
import { RowsField } from '../fields/rows-field.tsx'
import { TextField } from '../fields/text-field.tsx'
import { words } from './reach-words.ts'

const EVENTS_MAX = 5

/** What the page must have tracked, and how often. */
export function EventsField({ of }: { of: Bound<EventCondition[]> }): VNode {
  return (
    <RowsField
      of={of}
      label={words('events')}
      hint={words('events-hint')}
      most={EVENTS_MAX}
      title={({ name }, index) => name || `${words('event')} ${index + 1}`}
      fresh={() => ({ name: '', times: 1 })}
      Fields={EventFields}
    />
  )
}

function EventFields({ row }: { row: Bound<EventCondition> }): VNode {
  return (
    <>
      <TextField of={within(row, 'name')} label={words('event')} maxLength={40} isCode />
      <NumberField of={within(row, 'times')} label={words('times')} min={1} max={1000} />
    </>
  )
}
