import type { VNode } from 'preact'
import type { WorkspacePage } from '../routes/place.ts'
import { words as teamWords } from './workspace/team-words.ts'
import { Teams } from './workspace/teams.tsx'

/** What is set for the whole workspace, in the order in which it is shown. */
export const PAGES: readonly { name: WorkspacePage; title: () => string; Page: () => VNode }[] = [
  { name: 'teams', title: () => teamWords('title'), Page: Teams },
]
