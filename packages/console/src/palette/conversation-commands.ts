import type { Conversation } from '@tealight/protocol'
import { EXPORT_FORMATS, exportAddress } from '../conversation/export-address.ts'
import { words as handOverWords } from '../conversation/hand-over-words.ts'
import { whisper } from '../conversation/whisper.ts'
import { t } from '../i18n/language.ts'
import { COMPOSER_ID, focusElement, TAKE_BACK_ID } from '../shell/focus.ts'
import { mayTakeOver } from '../state/in-hands.ts'
import { mayHandOver } from '../state/may-hand-over.ts'
import type { Entry, Standing } from './entry.ts'

/** What can be done with an open conversation and has no key of its own. */
export function conversationCommands(standing: Standing, conversation: Conversation): Entry[] {
  return [
    ...toolsOfComposer(),
    ...heldAnswer(standing, conversation),
    ...colleagues(standing, conversation),
    ...tags(standing, conversation),
    ...takingAway(conversation),
  ]
}

/** Whatever stands in the row below the field: files, emoji, a recording, a card, … The formats have keys. */
function toolsOfComposer(): Entry[] {
  const tools = document.querySelectorAll<HTMLButtonElement>('.composer .tools > .tool')
  return [...tools]
    .filter((tool) => !tool.disabled && !tool.classList.contains('tools-fold'))
    .map((tool) => ({
      id: `tool:${tool.textContent}`,
      title: tool.textContent ?? '',
      about: t('composer.tools'),
      face: { icon: 'add' },
      run() {
        focusElement(COMPOSER_ID)
        tool.click()
      },
    }))
}

/** An answer that can still be taken back. */
function heldAnswer({ desk: { held } }: Standing, { id }: Conversation): Entry[] {
  if (held.waiting.value?.conversationId !== id) return []
  return [
    {
      id: 'take-back',
      title: t('undo.take-back'),
      face: { icon: 'reopen' },
      run: () => document.getElementById(TAKE_BACK_ID)?.click(),
    },
    { id: 'send-now', title: t('undo.now'), face: { icon: 'send' }, run: held.release },
  ]
}

/** Who answers along, or shall. */
function colleagues({ desk }: Standing, conversation: Conversation): Entry[] {
  const { copy, deeds, me, open } = desk
  const { id, helperIds } = conversation
  const own = me.value?.id
  const nameOf = (agentId: string): string =>
    copy.agents.value.get(agentId)?.name ?? t('conversation.someone')
  return [
    ...(mayTakeOver(conversation, me.value)
      ? [
          {
            id: 'whisper',
            title: t('supervise.whisper'),
            face: { icon: 'note' } as const,
            run: () => whisper(desk, conversation),
          },
        ]
      : []),
    ...(mayHandOver(conversation, me.value)
      ? [
          {
            id: 'invite',
            title: handOverWords('invite'),
            face: { icon: 'team' } as const,
            run: () => void (open.value = 'hand-over'),
          },
        ]
      : []),
    ...helperIds.map((agentId) => ({
      id: `helper:${agentId}`,
      title:
        agentId === own ? handOverWords('leave') : `${handOverWords('remove')}: ${nameOf(agentId)}`,
      about: handOverWords('along'),
      face: { icon: 'leave' } as const,
      run: () => void deeds.removeHelper(id, agentId),
    })),
  ]
}

/** Each tag there is: to be put on, or taken off. */
function tags({ desk: { copy, deeds } }: Standing, { id, tagIds }: Conversation): Entry[] {
  return [...copy.tags.value.values()].map((tag) => {
    const others = tagIds.filter((tagId) => tagId !== tag.id)
    const isOn = others.length < tagIds.length
    return {
      id: `tag:${tag.id}`,
      title: isOn
        ? t('details.tag-remove', { name: tag.name })
        : `${t('details.tag-add')}: ${tag.name}`,
      about: t('details.tags'),
      face: { icon: 'tag' },
      run: () => void deeds.tag(id, isOn ? others : [...tagIds, tag.id]),
    }
  })
}

/** As a file with or without the notes, or on paper. */
function takingAway({ id }: Conversation): Entry[] {
  const files = EXPORT_FORMATS.flatMap((format) =>
    [false, true].map((hasNotes) => ({
      id: `export:${format}${hasNotes ? ':notes' : ''}`,
      title: `${t('export.title')}: ${format.toUpperCase()}`,
      ...(hasNotes && { about: t('export.notes') }),
      face: { icon: 'file' } as const,
      run: () => save(exportAddress(id, format, hasNotes)),
    })),
  )
  return [
    ...files,
    { id: 'print', title: t('export.print'), face: { icon: 'file' }, run: () => print() },
  ]
}

function save(address: string): void {
  const link = document.createElement('a')
  link.href = address
  link.download = ''
  link.click()
}
