import type { VNode } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { Conversation } from '../conversation/conversation.tsx'
import { Welcome } from '../conversation/welcome.tsx'
import { ConversationList } from '../lists/conversation-list.tsx'
import { loadGestures } from '../gestures/load.ts'
import { baseOf } from '../routes/list-address.ts'
import { seqIn } from '../routes/place.ts'
import type { ListPlace } from '../routes/use-place.ts'
import { useDesk } from '../state/desk.ts'
import { CONVERSATION_ID, focusElement, rowId } from './focus.ts'
import { Frame } from './frame.tsx'
import { useKeys } from './use-keys.ts'

/** The desk: rail, list, conversation. Which of them a phone shows follows from the place. */
export function Shell({ list, conversationId }: ListPlace): VNode {
  const { client, wayBack, gestures } = useDesk()
  useKeys({ list, conversationId })
  useEffect(() => client.watch(conversationId), [conversationId])
  useFocusOnPhone(conversationId)
  useNamedMessage(conversationId)
  useGestures()
  useEffect(() => {
    if (wayBack.value?.at !== conversationId) wayBack.value = null
  }, [conversationId])

  return (
    <Frame
      shows={conversationId === null ? 'list' : 'conversation'}
      at={list}
      mainId={CONVERSATION_ID}
    >
      <ConversationList key={baseOf(list)} list={list} conversationId={conversationId} />
      {conversationId === null ? (
        <Welcome />
      ) : (
        <Conversation key={conversationId} list={list} conversationId={conversationId} />
      )}
      {gestures.value && <gestures.value.Swipes list={list} conversationId={conversationId} />}
    </Frame>
  )
}

/** What fingers do beside tapping is brought once there is something to touch. */
function useGestures(): void {
  const { gestures } = useDesk()
  useEffect(() => {
    if (gestures.value === null) void loadGestures().then((loaded) => (gestures.value = loaded))
  }, [])
}

/** The address may name a message: the conversation is opened there, once. */
function useNamedMessage(conversationId: string | null): void {
  const { jump } = useDesk()
  useEffect(() => {
    const seq = seqIn(location.hash)
    if (conversationId === null || seq === null) return
    jump.value = { conversationId, seq }
    history.replaceState(history.state, '', location.pathname + location.search)
  }, [conversationId])
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
