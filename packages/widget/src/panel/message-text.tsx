import { Component, type ComponentType, type JSX } from 'preact'
import type { Words } from '../i18n/en.ts'
import { Later } from './later.tsx'
import { LinkedText } from './linked-text.tsx'
import type { PartSetting } from './part.ts'
import { hasMarkup, isEmojiOnly, isLong } from './text-parts.ts'

interface MessageTextProps {
  text: string
  words: Words
  setting: PartSetting
  /** What was found in it, as it is compared. */
  folded?: string | undefined
}

/** What somebody wrote. Text that was given some shape stays plain until the part that shows it is there. */
export class MessageText extends Component<MessageTextProps, { isWhole: boolean }> {
  override state = { isWhole: false }

  /** Most texts are long past and never change: what was shown once is not looked at again. */
  override shouldComponentUpdate(
    { text, folded }: MessageTextProps,
    { isWhole }: { isWhole: boolean },
  ): boolean {
    const before = this.props
    return isWhole !== this.state.isWhole || text !== before.text || folded !== before.folded
  }

  render({ text, words, setting, folded }: MessageTextProps): JSX.Element {
    const isCut = !this.state.isWhole && !folded && isLong(text)
    const plain = <LinkedText text={text} />
    const shown = hasMarkup(text) ? shaped(text, plain, setting) : plain
    return (
      <div class={isEmojiOnly(text) ? 'bubble emoji' : 'bubble'}>
        <div class={isCut ? 'text cut' : 'text'} dir="auto">
          {folded ? (
            <Later key={folded} load={loadMarks} setting={setting} with={{ text, folded }}>
              {plain}
            </Later>
          ) : (
            shown
          )}
        </div>
        {isCut && (
          <button class="plain" type="button" onClick={() => this.setState({ isWhole: true })}>
            {words.showAll}
          </button>
        )}
      </div>
    )
  }
}

/** What shows shape, where it has been loaded: then a text need not be drawn twice. */
const shapers = new WeakMap<PartSetting, ComponentType<{ text: string }>>()

function shaped(text: string, plain: JSX.Element, setting: PartSetting): JSX.Element {
  const Shaped = shapers.get(setting)
  if (Shaped) return <Shaped text={text} />
  const load = async () => {
    const it = await loadFormatting()
    shapers.set(setting, it.Part)
    return it
  }
  return (
    <Later load={load} setting={setting} with={{ text }}>
      {plain}
    </Later>
  )
}

const loadFormatting = () => import('../formatting/formatting.tsx')
const loadMarks = () => import('../search/search-marks.tsx')
