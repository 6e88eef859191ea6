import { FILE_KINDS, type FileSettings } from '@tealight/protocol'
import type { VNode } from 'preact'
import type { Bound } from '../fields/bound.ts'
import { within } from '../fields/bound.ts'
import { NumberField } from '../fields/number-field.tsx'
import { SwitchField } from '../fields/switch-field.tsx'
import { section } from '../section.tsx'
import { wordsIn } from '../../i18n/words-in.ts'

const MEGABYTE = 1024 * 1024

/** What visitors may send beside text. */
export const files = section({
  name: 'files',
  path: 'settings.files',
  title: () => words('title'),
  help: () => words('help'),
  read: ({ settings }) => settings.files,
  write: (chosen) => ({ settings: { files: chosen } }),
  Fields,
})

function Fields({ form }: { form: Bound<FileSettings> }): VNode {
  return (
    <>
      <SwitchField of={within(form, 'isOn')} label={words('on')} />
      <SwitchField of={within(form, 'voice')} label={words('voice')} />
      <NumberField
        of={inMegabytes(within(form, 'maxBytes'))}
        label={words('largest')}
        hint={words('largest-hint')}
        min={1}
        max={1024}
        unit="MB"
      />
      {FILE_KINDS.map((kind) => (
        <SwitchField key={kind} of={isAmong(within(form, 'kinds'), kind)} label={words(kind)} />
      ))}
    </>
  )
}

function inMegabytes(bytes: Bound<number>): Bound<number> {
  return {
    ...bytes,
    value: Math.max(1, Math.round(bytes.value / MEGABYTE)),
    set: (megabytes, at) => bytes.set(megabytes * MEGABYTE, at),
  }
}

function isAmong<Kind>(kinds: Bound<Kind[]>, kind: Kind): Bound<boolean> {
  return {
    ...kinds,
    path: `${kinds.path}.${String(kind)}`,
    value: kinds.value.includes(kind),
    set(isChosen) {
      const others = kinds.value.filter((one) => one !== kind)
      kinds.set(isChosen ? [...others, kind] : others)
    },
  }
}

const words = wordsIn('files', {
  title: 'Files',
  help: 'What visitors may send beside text. Agents may always send files.',
  on: 'Visitors may send files',
  voice: 'Visitors may record voice messages',
  largest: 'Largest file',
  'largest-hint': 'The server has a limit of its own, which holds as well.',
  image: 'Pictures',
  audio: 'Sound',
  video: 'Videos',
  document: 'Documents',
  archive: 'Archives',
})
