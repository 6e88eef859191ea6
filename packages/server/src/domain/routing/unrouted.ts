import type { ConversationRecord, RoutedRecord } from '../entities.ts'

/** Of a conversation that no rule and no agent has said anything about. */
export const UNROUTED = {
  rank: null,
  enteredAt: null,
  leftTeamIds: [],
  givenAt: null,
  offer: null,
  snoozedUntil: null,
  topic: '',
  declinedBy: [],
  lastAgentId: null,
  lastResolvedAt: null,
  owedSince: null,
  warnedAt: null,
  dueAt: null,
  priority: 'normal',
  language: '',
  channel: 'widget',
} as const satisfies Readonly<
  Record<keyof RoutedRecord, unknown> &
    Pick<ConversationRecord, 'priority' | 'language' | 'channel'>
>
