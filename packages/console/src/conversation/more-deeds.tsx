import type { Conversation } from '@tealight/protocol'
import type { VNode } from 'preact'
import { type BlockChoice, blockChoice, spamChoice } from '../blocking/block-choices.ts'
import { Menu, type MenuItem } from '../design/menu.tsx'
import { t } from '../i18n/language.ts'
import type { Desk } from '../state/desk.ts'
import { useDesk } from '../state/desk.ts'
import { mayGiveBack, maySnooze } from '../state/in-hands.ts'
import { mayHandOver } from '../state/may-hand-over.ts'

/** What is done with a conversation less often. */
export function MoreDeeds({ conversation }: { conversation: Conversation }): VNode {
  return <Menu label={t('conversation.more')} items={itemsFor(conversation, useDesk())} />
}

function itemsFor(conversation: Conversation, desk: Desk): MenuItem[] {
  const { me, open, deeds } = desk
  const { id, status } = conversation
  const [block, spam] = [blockChoice(desk, conversation), spamChoice(desk, conversation)]
  return [
    ...(mayHandOver(conversation, me.value)
      ? [
          {
            icon: 'give',
            words: t('keys.give'),
            shortcut: 'T',
            run: () => void (open.value = 'hand-over'),
          } as const,
        ]
      : []),
    ...(status !== 'snoozed' && maySnooze(conversation, me.value)
      ? [
          {
            icon: 'snooze',
            words: t('conversation.snooze'),
            shortcut: 'Z',
            run: () => void (open.value = 'snooze'),
          } as const,
        ]
      : []),
    {
      icon: 'priority-high',
      words: t('conversation.priority'),
      shortcut: 'P',
      run: () => void (open.value = 'priority'),
    },
    ...(mayGiveBack(conversation, me.value)
      ? [
          {
            icon: 'queue',
            words: t('conversation.give-back'),
            shortcut: 'Shift+T',
            run: () => void deeds.giveBack(id),
          } as const,
        ]
      : []),
    {
      icon: 'why',
      words: t('conversation.why'),
      shortcut: 'W',
      run: () => void (open.value = 'why'),
    },
    ...(block ? [{ icon: 'block', shortcut: 'B', ...itemOf(block) } as const] : []),
    ...(spam ? [{ icon: 'spam', shortcut: '!', ...itemOf(spam) } as const] : []),
  ]
}

function itemOf({ words, run }: BlockChoice): Pick<MenuItem, 'words' | 'run'> {
  return { words: t(words), run }
}
