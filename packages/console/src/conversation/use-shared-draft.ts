import { keepDraft, loadDraft } from '@tealight/client'
import { useEffect, useRef } from 'preact/hooks'
import { useDesk } from '../state/desk.ts'

const KEEP_AFTER_MS = 1_500

/**
 * Keeps what is written where other devices find it too, and brings what another one has kept, or a colleague has handed
 * over. What is typed here always goes before that.
 */
export function useSharedDraft(
  conversationId: string,
  text: string,
  take: (text: string) => void,
): void {
  const { client } = useDesk()
  const kept = useRef(text)
  const latest = useRef(text)
  latest.current = text

  useEffect(() => {
    if (text !== '') return
    void loadDraft(client, conversationId).then((answer) => {
      if (!answer.ok || answer.value.text === '' || latest.current !== '') return
      kept.current = answer.value.text
      take(answer.value.text)
    })
  }, [conversationId])

  useEffect(() => {
    if (text === kept.current) return
    const timer = setTimeout(
      () => {
        kept.current = text
        void keepDraft(client, conversationId, text)
      },
      text === '' ? 0 : KEEP_AFTER_MS,
    )
    return () => clearTimeout(timer)
  }, [text])
}
