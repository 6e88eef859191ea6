import { Component, type ComponentChildren, type ComponentType } from 'preact'
import { loadMoreWords } from '../i18n/more-words.ts'
import type { MoreWords } from '../i18n/more/more-en.ts'
import type { PartModule, PartProps, PartSetting } from './part.ts'

interface LaterProps<Props> {
  load: () => Promise<PartModule<Props>>
  setting: PartSetting
  /** The part's own properties. */
  with: Props
  /** What is shown until then. */
  children?: ComponentChildren
}

interface Loaded<Props> {
  Part?: ComponentType<Props & PartProps>
  more?: MoreWords
}

const RETRY_MS = 5_000

/** Stands for a part until it is there. What can't be had is asked for again while it is wanted. */
export class Later<Props extends object> extends Component<LaterProps<Props>, Loaded<Props>> {
  retry: ReturnType<typeof setTimeout> | undefined

  override componentDidMount(): void {
    const { load, setting } = this.props
    Promise.all([load(), loadMoreWords(setting.language)]).then(
      ([{ Part, styles }, more]) => {
        if (styles) setting.adopt(styles)
        this.setState({ Part, more })
      },
      () => (this.retry = setTimeout(() => this.componentDidMount(), RETRY_MS)),
    )
  }

  override componentWillUnmount(): void {
    clearTimeout(this.retry)
  }

  override render({ setting, with: props, children }: LaterProps<Props>): ComponentChildren {
    const { Part, more } = this.state
    return Part && more ? <Part {...props} more={more} language={setting.language} /> : children
  }
}
