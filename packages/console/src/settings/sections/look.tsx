import type { Look } from '@tealight/protocol'
import type { VNode } from 'preact'
import type { Bound } from '../fields/bound.ts'
import { within } from '../fields/bound.ts'
import { ChoiceField } from '../fields/choice-field.tsx'
import { ColourField } from '../fields/colour-field.tsx'
import { NumberField } from '../fields/number-field.tsx'
import { PictureField } from '../fields/picture-field.tsx'
import { SwitchField } from '../fields/switch-field.tsx'
import { TextField } from '../fields/text-field.tsx'
import { section } from '../section.tsx'
import type { SiteToEdit } from '../site.ts'
import { LookPreview } from './look-preview.tsx'
import { LookTexts } from './look-texts.tsx'
import { words } from './look-words.ts'

/** Colours, place and shape of the widget. */
export const look = section({
  name: 'look',
  path: 'settings.look',
  title: () => words('title'),
  help: () => words('help'),
  read: ({ settings }) => settings.look,
  write: (chosen) => ({ settings: { look: chosen } }),
  Fields,
})

/** In pixels of twice the size, for sharp screens; and as long as the server takes it. */
const LAUNCHER = { width: 128, height: 128, length: 24_000 }
const HEADER = { width: 288, height: 80, length: 24_000 }

function Fields({ form, site }: { form: Bound<Look>; site: SiteToEdit }): VNode {
  return (
    <>
      <LookPreview site={site} />
      <Colours form={form} />
      <Launcher form={form} />
      <Head form={form} />
      <LookTexts texts={within(form, 'texts')} hasLabel={form.value.launcher === 'text'} />
      <SwitchField
        of={within(form, 'credit')}
        label={words('credit')}
        hint={words('credit-hint')}
      />
    </>
  )
}

function Colours({ form }: { form: Bound<Look> }): VNode {
  return (
    <>
      <ColourField
        of={within(form, 'colour')}
        label={words('colour')}
        hint={words('colour-hint')}
      />
      <ChoiceField
        of={within(form, 'scheme')}
        label={words('scheme')}
        hint={words('scheme-hint')}
        choices={{ auto: words('auto'), light: words('light'), dark: words('dark') }}
      />
    </>
  )
}

function Launcher({ form }: { form: Bound<Look> }): VNode {
  const { launcher } = form.value
  return (
    <>
      <ChoiceField
        of={within(form, 'launcher')}
        label={words('launcher')}
        hint={launcher === 'none' ? words('none-hint') : undefined}
        choices={{
          icon: words('icon'),
          text: words('text'),
          picture: words('picture'),
          none: words('none'),
        }}
      />
      {launcher === 'text' && (
        <TextField
          of={within(form, 'launcherText')}
          label={words('launcher-text')}
          maxLength={24}
          isRequired
        />
      )}
      {launcher === 'picture' && (
        <PictureField
          of={within(form, 'launcherPicture')}
          label={words('launcher-picture')}
          hint={words('launcher-picture-hint')}
          limits={LAUNCHER}
        />
      )}
      <ChoiceField
        of={within(form, 'side')}
        label={words('side')}
        hint={words('side-hint')}
        choices={{ start: words('start'), end: words('end') }}
      />
      <div class="field-pair">
        <NumberField
          of={within(form, 'sideOffset')}
          label={words('side-offset')}
          min={0}
          max={96}
          unit="px"
        />
        <NumberField
          of={within(form, 'bottomOffset')}
          label={words('bottom-offset')}
          min={0}
          max={120}
          unit="px"
        />
      </div>
    </>
  )
}

function Head({ form }: { form: Bound<Look> }): VNode {
  return (
    <>
      <NumberField
        of={within(form, 'radius')}
        label={words('radius')}
        hint={words('radius-hint')}
        min={0}
        max={24}
        unit="px"
      />
      <ChoiceField
        of={within(form, 'font')}
        label={words('font')}
        choices={{ ours: words('font-ours'), page: words('font-page') }}
      />
      <PictureField
        of={within(form, 'headerPicture')}
        label={words('header')}
        hint={words('header-hint')}
        limits={HEADER}
      />
    </>
  )
}
