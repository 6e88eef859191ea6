import type { Look } from '@tealight/protocol'
import type { VNode } from 'preact'
import type { Bound } from '../fields/bound.ts'
import { within } from '../fields/bound.ts'
import { ChoiceField } from '../fields/choice-field.tsx'
import { ColourField } from '../fields/colour-field.tsx'
import { section } from '../section.tsx'
import { wordsIn } from '../words-in.ts'

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

function Fields({ form }: { form: Bound<Look> }): VNode {
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
      <ChoiceField
        of={within(form, 'side')}
        label={words('side')}
        hint={words('side-hint')}
        choices={{ end: words('end'), start: words('start') }}
      />
    </>
  )
}

const words = wordsIn({
  en: {
    title: 'Look',
    help: 'How the chat looks on your pages.',
    colour: 'Colour',
    'colour-hint': 'Any colour will do: text on it and beside it is kept readable.',
    scheme: 'Light or dark',
    'scheme-hint': 'Automatic follows what the visitor’s system prefers.',
    auto: 'Automatic',
    light: 'Light',
    dark: 'Dark',
    side: 'Side',
    'side-hint':
      'The end of a line is on the right, or on the left where the page runs right to left.',
    end: 'End',
    start: 'Start',
  },
  'zh-CN': {
    title: '外观',
    help: '聊天窗口在您网页上的样子。',
    colour: '颜色',
    'colour-hint': '任何颜色都可以：我们会保证其上和其旁的文字清晰可读。',
    scheme: '浅色或深色',
    'scheme-hint': '“自动”跟随访客系统的偏好。',
    auto: '自动',
    light: '浅色',
    dark: '深色',
    side: '位置',
    'side-hint': '行尾通常在右侧；在从右到左的页面上则在左侧。',
    end: '行尾',
    start: '行首',
  },
})
