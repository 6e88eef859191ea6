import { FILES_MAX, type Reply } from '@tealight/protocol'
import type { RefObject } from 'preact'
import { useEffect } from 'preact/hooks'
import { t } from '../i18n/language.ts'
import { useDesk } from '../state/desk.ts'
import { type Facts, filledIn, repliesFor } from '../state/replies.ts'
import { type Suggestions, useSuggestions } from './suggestions.tsx'

/** Canned replies, offered behind a `/`. They are fetched when the first one is typed. */
export function useReplies(
  conversationId: string,
  field: RefObject<HTMLTextAreaElement | null>,
  text: string,
): Suggestions<Reply> {
  const desk = useDesk()
  const { replies, pendingFiles, notices } = desk
  const isWanted = text.includes('/')

  useEffect(() => {
    if (isWanted && replies.all.value === null) void replies.load()
  }, [isWanted])

  return useSuggestions<Reply>({
    id: 'reply',
    field,
    text,
    sign: '/',
    find: (query) => repliesFor(replies.all.value ?? [], query),
    insert(reply) {
      replies.used(reply.id)
      const isRoom = pendingFiles.addFrom(conversationId, reply)
      if (!isRoom) notices.tell(t('files.too-many', { count: FILES_MAX }), 'problem')
      return filledIn(reply.text, factsOf(desk, conversationId))
    },
  })
}

function factsOf(
  { copy, me }: Pick<ReturnType<typeof useDesk>, 'copy' | 'me'>,
  conversationId: string,
): Facts {
  const conversation = copy.conversations.value.get(conversationId)
  return {
    visitor: copy.visitors.value.get(conversation?.visitorId ?? '')?.name ?? '',
    agent: me.value?.name ?? '',
    site: copy.sites.value.get(conversation?.siteId ?? '')?.name ?? '',
  }
}
