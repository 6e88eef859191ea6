import type { VNode } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { Conversation } from '../conversation/conversation.tsx'
import { Welcome } from '../conversation/welcome.tsx'
import { t } from '../i18n/language.ts'
import { ConversationList } from '../lists/conversation-list.tsx'
import type { ListPlace } from '../routes/use-place.ts'
import { PasswordDialog } from '../session/password-dialog.tsx'
import { PasswordPrompt } from '../session/password-prompt.tsx'
import { useDesk } from '../state/desk.ts'
import { ConnectionBar } from './connection-bar.tsx'
import { CONVERSATION_ID, focusElement, rowId } from './focus.ts'
import { KeyMapDialog } from './key-map-dialog.tsx'
import { NoticeStack } from './notice-stack.tsx'
import { Rail } from './rail.tsx'
import { useKeys } from './use-keys.ts'

/** The desk: rail, list, conversation. Which of them a phone shows follows from the place. */
export function Shell({ list, conversationId }: ListPlace): VNode {
  const { client } = useDesk()
  useKeys({ list, conversationId })
  useEffect(() => client.watch(conversationId), [conversationId])
  useFocusOnPhone(conversationId)

  return (
    <div class={conversationId === null ? 'shell shows-list' : 'shell shows-conversation'}>
      <a class="skip" href={`#${CONVERSATION_ID}`} onClick={skip}>
        {t('app.skip')}
      </a>
      <div class="shell-bars">
        <ConnectionBar />
        <PasswordPrompt />
      </div>
      <Rail list={list} />
      <ConversationList key={list} list={list} conversationId={conversationId} />
      {conversationId === null ? (
        <Welcome />
      ) : (
        <Conversation key={conversationId} list={list} conversationId={conversationId} />
      )}
      <NoticeStack />
      <OpenDialog />
    </div>
  )
}

/** The width below which list and conversation take turns; the stylesheet breaks at the same one. */
const PHONE = '(max-width: 47.49rem)'

/** What was pressed has gone from the screen: the keyboard goes on where the screen does. */
function useFocusOnPhone(conversationId: string | null): void {
  const before = useRef(conversationId)
  useEffect(() => {
    const left = before.current
    before.current = conversationId
    if (left === conversationId || !matchMedia(PHONE).matches) return
    focusElement(conversationId !== null || left === null ? CONVERSATION_ID : rowId(left))
  }, [conversationId])
}

/** A jump within the page, made by hand: the fragment would land in the address of the place. */
function skip(event: MouseEvent): void {
  event.preventDefault()
  document.getElementById(CONVERSATION_ID)?.focus()
}

function OpenDialog(): VNode | null {
  const { open } = useDesk()
  const close = (): void => {
    open.value = 'nothing'
  }
  if (open.value === 'keys') return <KeyMapDialog onClose={close} />
  if (open.value === 'password') return <PasswordDialog onClose={close} />
  return null
}
