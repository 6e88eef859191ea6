import { addNote } from '@tealight/client'
import { type Agent, TEXT_MAX_LENGTH } from '@tealight/protocol'
import type { VNode } from 'preact'
import { useRef, useState } from 'preact/hooks'
import { Avatar } from '../design/avatar.tsx'
import { Icon } from '../design/icon.tsx'
import { t } from '../i18n/language.ts'
import { refusalWords } from '../i18n/refusal-words.ts'
import { COMPOSER_ID } from '../shell/focus.ts'
import { useDesk } from '../state/desk.ts'
import { newId } from '../state/new-id.ts'
import { agentsCalled, agentsNamed } from './mentions.ts'
import { EmojiTool } from '../writing/emoji-tool.tsx'
import { Toolbar } from '../writing/toolbar.tsx'
import { emojiView, useEmojiNames } from '../writing/use-emoji-names.tsx'
import { offering, SuggestionList, useSuggestions } from './suggestions.tsx'
import { useGrowth } from './use-growth.ts'

/** Where an agent writes for colleagues. Nothing of it goes to the visitor. */
export function NoteComposer({ conversationId }: { conversationId: string }): VNode {
  const { copy, me } = useDesk()
  const field = useRef<HTMLTextAreaElement>(null)
  const { text, write, send, isSending } = useNote(conversationId)
  const colleagues = [...copy.agents.value.values()].filter(({ id }) => id !== me.value?.id)
  const colleague = useSuggestions<Agent>({
    id: 'mention',
    field,
    text,
    sign: '@',
    find: (query) => agentsNamed(colleagues, query),
    insert: ({ name }) => `@${name} `,
  })

  const emoji = useEmojiNames(field, text)
  useGrowth(field, text)

  function press(event: KeyboardEvent): void {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return
    event.preventDefault()
    void send()
  }

  return (
    <form
      class="composer"
      onSubmit={(event) => {
        event.preventDefault()
        void send()
      }}
    >
      <div class="composer-box is-note">
        <SuggestionList of={colleague} label={t('composer.mention')} draw={personView} />
        <SuggestionList of={emoji} label={t('composer.emoji')} draw={emojiView} />
        <textarea
          ref={field}
          id={COMPOSER_ID}
          dir="auto"
          rows={2}
          value={text}
          maxLength={TEXT_MAX_LENGTH}
          placeholder={t('composer.note-placeholder')}
          aria-label={t('composer.note-label')}
          {...offering({ suggestions: [colleague, emoji], write, press })}
        />
        <button
          class="send"
          disabled={text.trim() === '' || isSending}
          aria-label={t('composer.note-send')}
        >
          <Icon name="check" />
        </button>
      </div>
      <div class="composer-foot">
        <Toolbar>
          <EmojiTool />
        </Toolbar>
      </div>
    </form>
  )
}

function personView({ id, name }: Agent): VNode {
  return (
    <>
      <Avatar id={id} name={name} size="s" />
      <span dir="auto">{name}</span>
    </>
  )
}

/** The note that is being written. It stays until the server has it, or this device keeps it. */
function useNote(conversationId: string) {
  const { client, copy, drafts, notices } = useDesk()
  const draft = `note:${conversationId}`
  const [text, setText] = useState(() => drafts.of(draft))
  const [isSending, setSending] = useState(false)
  const id = useRef(newId())

  function write(next: string): void {
    setText(next)
    drafts.keep(draft, next)
  }

  async function send(): Promise<void> {
    if (text.trim() === '' || isSending) return
    setSending(true)
    const mentions = agentsCalled(copy.agents.value.values(), text)
    const note = { id: id.current, text: text.trim(), mentions }
    const outcome = await addNote(client, conversationId, note)
    setSending(false)
    if (!outcome.ok && outcome.refusal !== 'unreachable')
      return notices.tell(refusalWords(outcome.refusal), 'problem')
    // It waits for the connection, under the same id: it may have arrived.
    if (!outcome.ok) client.send(conversationId, note.text, { id: note.id, note: { mentions } })
    id.current = newId()
    write('')
  }

  return { text, write, send, isSending }
}
