import type { VisitorClient } from '@tealight/client'
import type { History, Message, VisitorConversation } from '@tealight/protocol'
import { Component, createRef, type JSX } from 'preact'
import type { Words } from '../i18n/en.ts'
import type { MoreWords } from '../i18n/more/more-en.ts'
import type { PartSetting } from '../panel/part.ts'
import { NextPage, type Standing } from './next-page.tsx'

interface PastTalkProps {
  client: VisitorClient
  conversation: VisitorConversation
  words: Words
  more: MoreWords
  setting: PartSetting
}

/** What draws the current conversation draws this one. It is here already, most of the time. */
const loadDrawing = () => import('../panel/transcript.tsx')

interface PastTalkState {
  messages: readonly Message[]
  standing: Standing
  drawing?: Awaited<ReturnType<typeof loadDrawing>>
}

/** An earlier conversation, from its end back. It can be read, and nothing else. */
export class PastTalk extends Component<PastTalkProps, PastTalkState> {
  override state: PastTalkState = { messages: [], standing: 'loading' }
  log = createRef<HTMLDivElement>()

  override componentDidMount(): void {
    void this.load()
  }

  override getSnapshotBeforeUpdate(): number {
    return this.log.current?.scrollHeight ?? 0
  }

  /** What is read stays where it is while older messages come in above. */
  override componentDidUpdate(_: PastTalkProps, before: PastTalkState, height: number): void {
    const log = this.log.current
    if (log && before.messages !== this.state.messages) log.scrollTop += log.scrollHeight - height
  }

  load = async (): Promise<void> => {
    const { client, conversation } = this.props
    const { messages } = this.state
    this.setState({ standing: 'loading' })
    const before = messages[0]?.seq ?? conversation.messageCount + 1
    const path = `conversations/${conversation.id}/messages?before=${before}&`
    const [answer, drawing] = await Promise.all([
      client.ask<History & { changes?: never }>('GET', path),
      loadDrawing().catch(() => null),
    ])
    if (!answer.ok || !drawing) return this.setState({ standing: 'failed' })
    const older = answer.value.messages.map(withoutOffers)
    const standing = answer.value.more ? 'more' : 'whole'
    await new Promise<void>((isDrawn) =>
      this.setState({ messages: [...older, ...messages], standing, drawing }, isDrawn),
    )
  }

  /** Leads to a message, which may have to be fetched first. */
  goTo = async (seq: number): Promise<void> => {
    const find = (): HTMLElement | null | undefined =>
      this.log.current?.querySelector<HTMLElement>(`[data-seq="${seq}"]`)
    while (find() === null && this.state.standing === 'more') await this.load()
    find()?.focus()
  }

  render(props: PastTalkProps, { standing, drawing }: PastTalkState): JSX.Element {
    const { words, more } = props
    return (
      <div
        class="log"
        ref={this.log}
        role="region"
        aria-label={words.conversation}
        aria-busy={standing === 'loading'}
        tabIndex={0}
      >
        <NextPage {...{ standing, words, more }} name={more.past.olderMessages} load={this.load} />
        {drawing && this.items(drawing)}
      </div>
    )
  }

  items({ arrange, TranscriptItemView }: NonNullable<PastTalkState['drawing']>): JSX.Element[] {
    const { client, conversation, more, setting } = this.props
    const words = withoutInvitation(this.props.words, more)
    const goTo = (seq: number): void => void this.goTo(seq)
    const shown = { client, words, more, setting, goTo, own: undefined }
    const { messages } = this.state
    const { agentReadSeq } = conversation
    const whole = {
      key: 0,
      messages,
      outgoing: [],
      agentReadSeq,
      before: undefined,
      after: undefined,
    }
    return arrange(whole).map((item) => (
      <TranscriptItemView key={item.key} {...{ ...shown, item }} />
    ))
  }
}

/** What is written now is not written there. */
function withoutInvitation(words: Words, { past }: MoreWords): Words {
  const { resolved: ended } = past
  return { ...words, resolved: () => ended, ended, lapsed: ended }
}

/** An answer that is chosen now would be one in the current conversation. */
function withoutOffers(message: Message): Message {
  if (message.type !== 'text') return message
  const { options: _, ...said } = message
  return said
}
