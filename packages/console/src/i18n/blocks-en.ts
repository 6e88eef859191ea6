/** From whom nothing is taken, and what was never meant for anybody. */
export const blocksEn = {
  'nav.spam': 'Spam',
  'list.spam-lead': 'In no other list and in no report',
  'conversation.block': 'Block the visitor',
  'conversation.unblock': 'Lift the block',
  'conversation.spam': 'Report spam',
  'conversation.not-spam': 'Not spam',
  'event.blocked': '{name} blocked the visitor',
  'event.spam': '{name} reported spam and blocked the visitor',
  'event.unblocked': '{name} lifted the block',
  'event.unblocked-end': 'The block has ended',
  'event.not-spam': '{name} said that it is no spam',
  'block.on': 'Blocked',
  'block.until': 'until {time}',
  'block.ever': 'for good',
  'block.address': 'also the address',
} as const
