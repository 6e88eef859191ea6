import { browserEnvironment, type VisitorClient } from '@tealight/client'
import type { SiteDetails } from '@tealight/protocol'
import { Component, createRef, type JSX } from 'preact'
import type { Chosen, Tray } from '../files/tray.ts'
import { listed } from '../i18n/listed.ts'
import { marksOfFiles } from '../kept/marks.ts'
import type { Composer } from '../panel/composer.tsx'
import { Later } from '../panel/later.tsx'
import type { PartProps, PartSetting } from '../panel/part.ts'
import { acceptOf } from './accept-of.ts'
import { sizeInWords } from './in-words.ts'
import { takeDrops } from './take-drops.ts'
import { CameraIcon, ClipIcon, FaceIcon, MicrophoneIcon } from './tool-icons.tsx'
import css from './tools.css?inline'

export const styles = css

interface ToolsProps {
  composer: Composer
  client: VisitorClient
  details: SiteDetails
  setting: PartSetting
}

interface ToolsState {
  /** What is open above the text. */
  open?: 'emoji' | 'voice' | undefined
  tray?: Tray | undefined
  isDropping?: boolean
}

/** What waits to be sent outlives the closing of the chat. */
const trays = new WeakMap<VisitorClient, Tray>()

/** What can be sent beside letters. Each tool is loaded when it is used. */
export class Part extends Component<ToolsProps & PartProps, ToolsState> {
  override state: ToolsState = { tray: trays.get(this.props.client) }
  chooser = createRef<HTMLInputElement>()
  camera = createRef<HTMLInputElement>()
  endDrops = (): void => {}

  override componentDidMount(): void {
    this.endDrops = takeDrops(this.props.composer.field.current, {
      isTaking: () => this.props.details.settings.files.isOn,
      hover: (isDropping) => this.setState({ isDropping }),
      take: this.add,
    })
    const { storage } = browserEnvironment()
    // What an earlier page has left comes into the tray by itself.
    if (marksOfFiles(storage, this.props.setting.siteKey).length > 0) this.add([])
  }

  override componentWillUnmount(): void {
    this.endDrops()
  }

  /** Puts files into the tray: they are sent from then on. */
  add = (files: readonly (File | Chosen)[]): void => void this.fill(files)

  async fill(files: readonly (File | Chosen)[]): Promise<void> {
    const { details } = this.props
    const tray = await this.openTray()
    this.setState({ tray })
    tray.add(
      files.map((file) => (file instanceof File ? { blob: file, name: file.name } : file)),
      details.settings.files,
    )
  }

  async openTray(): Promise<Tray> {
    const { client, setting } = this.props
    const [{ Tray }, { openKeptFiles }] = await Promise.all([
      import('../files/files.tsx'),
      import('../kept/kept-files.ts'),
    ])
    const known = trays.get(client)
    if (known) return known
    const tray = new Tray(client, openKeptFiles(browserEnvironment(), setting.siteKey))
    trays.set(client, tray)
    setting.atEnd(() => tray.leave())
    return tray
  }

  toggle(open: 'emoji' | 'voice'): void {
    this.setState({ open: this.state.open === open ? undefined : open })
  }

  /** Closes what is open and goes on writing. */
  close = (): void => {
    this.setState({ open: undefined })
    this.props.composer.field.current?.focus()
  }

  /** Writes at the place where the writing is, as if it had been typed. */
  insert = (text: string): void => {
    const { composer } = this.props
    const field = composer.field.current
    if (!field) return
    field.setRangeText(text, field.selectionStart, field.selectionEnd, 'end')
    composer.change(field.value)
  }

  render(props: ToolsProps & PartProps, { open, tray, isDropping }: ToolsState): JSX.Element {
    const { composer, setting, details, more } = props
    const { isOn, maxBytes } = details.settings.files
    const { insert, close, add } = this
    return (
      <>
        {isDropping && (
          <p class="drop">{more.tools.drop(sizeInWords(maxBytes, setting.language))}</p>
        )}
        {details.settings.privacy.peek && (
          <Later
            load={() => import('../peek/peek.tsx')}
            setting={setting}
            with={{ client: props.client, text: composer.props.draft.text() }}
          />
        )}
        {tray && (
          <Later
            load={() => import('../files/files.tsx')}
            setting={setting}
            with={{ tray, composer, maxBytes }}
          />
        )}
        {open === 'emoji' && (
          <Later
            load={() => import('../emoji/emoji.tsx')}
            setting={setting}
            with={{ insert, close, siteKey: setting.siteKey }}
          />
        )}
        {open === 'voice' && (
          <Later
            load={() => import('../voice/voice.tsx')}
            setting={setting}
            with={{ add, close }}
          />
        )}
        <p class="held" role="status">
          {composer.props.draft.isHeld && (
            <>
              {more.tools.held}{' '}
              <button class="plain" type="button" onClick={() => composer.hold(false)}>
                {more.deeds.cancel}
              </button>
            </>
          )}
        </p>
        <div class="tool-row">
          {isOn && this.fileTools()}
          {this.tool('emoji', more.tools.emoji, <FaceIcon />)}
          {this.canRecord() && this.tool('voice', more.tools.voice, <MicrophoneIcon />)}
        </div>
      </>
    )
  }

  tool(open: 'emoji' | 'voice', name: string, icon: JSX.Element): JSX.Element {
    return (
      <button
        type="button"
        aria-label={name}
        title={name}
        aria-expanded={this.state.open === open}
        onClick={() => this.toggle(open)}
      >
        {icon}
      </button>
    )
  }

  fileTools(): JSX.Element {
    const { details, more, language } = this.props
    const { maxBytes, kinds } = details.settings.files
    const limits = more.tools.limits(
      sizeInWords(maxBytes, language),
      listed(
        language,
        kinds.map((kind) => more.tools.kinds[kind]),
      ),
    )
    return (
      <>
        <button
          type="button"
          aria-label={`${more.tools.file}. ${limits}`}
          title={`${more.tools.file}. ${limits}`}
          onClick={() => this.chooser.current?.click()}
        >
          <ClipIcon />
        </button>
        <input
          ref={this.chooser}
          type="file"
          hidden
          multiple
          accept={acceptOf(kinds)}
          onChange={(event) => this.chosen(event.currentTarget)}
        />
        {kinds.includes('image') && matchMedia('(pointer: coarse)').matches && (
          <button
            type="button"
            aria-label={more.tools.camera}
            title={more.tools.camera}
            onClick={() => this.camera.current?.click()}
          >
            <CameraIcon />
          </button>
        )}
        <input
          ref={this.camera}
          type="file"
          hidden
          accept="image/*"
          capture="environment"
          onChange={(event) => this.chosen(event.currentTarget)}
        />
      </>
    )
  }

  chosen(input: HTMLInputElement): void {
    this.add([...(input.files ?? [])])
    // The same file may be chosen again.
    input.value = ''
  }

  canRecord(): boolean {
    const { isOn, voice, kinds } = this.props.details.settings.files
    const canHear = 'MediaRecorder' in window && !!navigator.mediaDevices
    return isOn && voice && kinds.includes('audio') && canHear
  }
}
