import type { AgentRecord } from '../entities.ts'

/** An agent of whom nothing is known yet: takes conversations, as many as the workspace says. */
export const UNSKILLED: Pick<AgentRecord, 'availability' | 'languages' | 'topics' | 'capacity'> = {
  availability: 'open',
  languages: [],
  topics: [],
  capacity: null,
}
