import type { VNode } from 'preact'

/** A line drawing of 24 by 24. It decorates: what it means stands beside it or in the label of its button. */
export function Icon({ name, flips = false }: { name: IconName; flips?: boolean }): VNode {
  return (
    <svg class={flips ? 'icon flips' : 'icon'} viewBox="0 0 24 24" aria-hidden="true">
      <path d={PATHS[name]} />
    </svg>
  )
}

const PATHS = {
  queue: 'M3 13h5l1.5 3h5L16 13h5M5.5 5h13L21 13v5a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2v-5Z',
  mine: 'M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8ZM4.5 20.5c.8-4 3.8-6 7.5-6s6.7 2 7.5 6',
  all: 'M20 11.5a7.5 7.5 0 0 1-11 6.6L4 20l1.6-4.6A7.5 7.5 0 1 1 20 11.5Z',
  mentions: 'M12 16a4 4 0 1 0 0-8 4 4 0 0 0 0 8ZM16 8v5.5a2.5 2.5 0 0 0 5 0V12a9 9 0 1 0-3.6 7.2',
  note: 'M5 3h10l4 4v14H5V3ZM15 3v4h4M8.5 12h7M8.5 16h5',
  tag: 'M3 3h8l10 10-8 8L3 11V3ZM7.5 7.5h.01',
  back: 'M15 5l-7 7 7 7',
  check: 'M5 12.5l4.5 4.5L19 7.5',
  checks: 'M2.5 12.5L7 17l8.5-9.5M11.5 16l1 1L21.5 7.5',
  clock: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18ZM12 7v5l3 2',
  close: 'M6 6l12 12M18 6L6 18',
  down: 'M12 5v14M6 13l6 6 6-6',
  send: 'M12 19V5M6 11l6-6 6 6',
  hand: 'M12 3v12M7 10l5 5 5-5M4 20h16',
  reopen: 'M4 4v6h6M4.6 10A8 8 0 1 1 4 13.5',
  details: 'M4 5h16a1 1 0 0 1 1 1v12a1 1 0 0 1-1 1H4a1 1 0 0 1-1-1V6a1 1 0 0 1 1-1ZM15 5v14',
  bell: 'M6 16v-5a6 6 0 0 1 12 0v5l1.5 2h-15L6 16ZM10 21h4',
  alert: 'M12 8v5M12 16.5v.01M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18Z',
  eye: 'M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12ZM12 15a3 3 0 1 0 0-6 3 3 0 0 0 0 6Z',
  keyboard:
    'M4 6h16a2 2 0 0 1 2 2v8a2 2 0 0 1-2 2H4a2 2 0 0 1-2-2V8a2 2 0 0 1 2-2ZM6.5 10h.01M10 10h.01M14 10h.01M17.5 10h.01M8 14h8',
  key: 'M14.5 13.5a5 5 0 1 0-4-4L3 17v4h4v-3h3v-3ZM16 8h.01',
  leave: 'M10 4H5a1 1 0 0 0-1 1v14a1 1 0 0 0 1 1h5M15 8l4 4-4 4M19 12H9',
  copy: 'M9 9h10a1 1 0 0 1 1 1v10a1 1 0 0 1-1 1H9a1 1 0 0 1-1-1V10a1 1 0 0 1 1-1ZM16 9V5a1 1 0 0 0-1-1H5a1 1 0 0 0-1 1v10a1 1 0 0 0 1 1h3',
  link: 'M10 14a4 4 0 0 0 6 .5l3-3a4 4 0 0 0-5.7-5.7L12 7M14 10a4 4 0 0 0-6-.5l-3 3a4 4 0 0 0 5.7 5.7L12 17',
  globe: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18ZM3 12h18M12 3c3 3 3 15 0 18M12 3c-3 3-3 15 0 18',
  chart: 'M4 20V10M10 20V4M16 20v-8M21 20H3',
  search: 'M11 18a7 7 0 1 0 0-14 7 7 0 0 0 0 14ZM16 16l4.5 4.5',
  settings:
    'M4 7h9M19 7h1M4 17h1M11 17h9M16 9.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5ZM8 19.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5Z',
  give: 'M4 12h13M12 6l6 6-6 6M21 5v14',
  add: 'M12 5v14M5 12h14',
  list: 'M8 6h12M8 12h12M8 18h12M4 6h.01M4 12h.01M4 18h.01',
  install: 'M12 4v10M8 10l4 4 4-4M4 18h16',
  filter: 'M4 5h16l-6 7.5V19l-4-2v-4.5L4 5Z',
  clip: 'M20 11l-8 8a5 5 0 0 1-7-7l8-8a3.3 3.3 0 0 1 5 5l-8 8a1.7 1.7 0 0 1-2.5-2.5l7-7',
  file: 'M6 3h8l4 4v14H6V3ZM14 3v4h4',
  snooze: 'M20 14.5A8.5 8.5 0 1 1 10 4a7 7 0 0 0 10 10.5ZM15 4h5l-5 5h5',
  'priority-low': 'M6 9l6 6 6-6',
  'priority-normal': 'M5 12h14',
  'priority-high': 'M6 15l6-6 6 6',
  'priority-urgent': 'M6 12l6-6 6 6M6 19l6-6 6 6',
  team: 'M9 11a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7ZM2.5 20c.6-4 3-6 6.5-6s5.9 2 6.5 6M16 4.5a3.5 3.5 0 0 1 0 6M18.5 14.5c1.7.9 2.7 2.7 3 5.5',
  why: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18ZM9.5 9.5a2.5 2.5 0 1 1 3.5 2.3c-.7.4-1 .9-1 1.7M12 16.5v.01',
  block: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18ZM5.7 5.7l12.6 12.6',
  spam: 'M8 3h8l5 5v8l-5 5H8l-5-5V8l5-5ZM12 7.5V13M12 16.5v.01',
  more: 'M5 12h.01M12 12h.01M19 12h.01',
  format: 'M2.5 18.5l5-13 5 13M4 14.5h7M20.5 18.5v-7M20.5 15a3 3 0 1 1-6 0 3 3 0 0 1 6 0Z',
  bold: 'M7 5h6a3.5 3.5 0 0 1 0 7H7V5ZM7 12h7a3.5 3.5 0 0 1 0 7H7v-7Z',
  italics: 'M10 5h8M6 19h8M14 5l-4 14',
  code: 'M8 7l-5 5 5 5M16 7l5 5-5 5',
  numbers: 'M10 6h10M10 12h10M10 18h10M3.5 5L5 4v5M3.5 15.5c0-2 3-2 3-.2 0 1.2-3 2.2-3 4.2h3',
  face: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18ZM9 10h.01M15 10h.01M8.5 14.5a4.5 4.5 0 0 0 7 0',
  microphone:
    'M12 4a2.5 2.5 0 0 0-2.5 2.5v5a2.5 2.5 0 0 0 5 0v-5A2.5 2.5 0 0 0 12 4ZM6 11a6 6 0 0 0 12 0M12 17v3',
  choices: 'M5 4h14a2 2 0 0 1 0 6H5a2 2 0 0 1 0-6ZM5 14h8a2 2 0 0 1 0 6H5a2 2 0 0 1 0-6Z',
  card: 'M5 5h14a2 2 0 0 1 2 2v10a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2V7a2 2 0 0 1 2-2ZM3 10h18M7 15h5',
} as const

export type IconName = keyof typeof PATHS
