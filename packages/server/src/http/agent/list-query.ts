import {
  BUILT_IN_VIEWS,
  readFilter,
  readOrder,
  type Filter,
  type View,
  writeFilter,
} from '@tealight/protocol'
import { listNameSchema, listPlaceSchema } from '@tealight/protocol/schemas'
import type { PageAsked } from '../../store/lists/list-reads.ts'
import { readPart } from '../body.ts'
import type { AgentEnv, Asked } from '../env.ts'
import { Refused } from '../errors.ts'

/**
 * The list that an address asks for: one of the built-in ones, narrowed by filters; all unless told.
 *
 * @throws {Refused} `bad-request`, for what it does not understand.
 */
export function readList({ req }: Asked<AgentEnv>): View {
  const name = readPart(listNameSchema, 'list', req.query('list') ?? 'all')
  const { filter, order }: View = BUILT_IN_VIEWS[name]
  const asked = req.query('order')
  const chosen = asked === undefined ? order : readOrder(asked)
  if (chosen === null) throw misread('order')
  return { filter: { ...filter, ...readStrictly(req.query()) }, order: chosen }
}

/** Where a page of a list begins: at its top unless told. */
export function readListPlace({ req }: Asked<AgentEnv>): PageAsked['from'] {
  const { before, ahead, at = 0 } = readPart(listPlaceSchema, 'place', req.query())
  return before === undefined ? (ahead === undefined ? { at } : { ahead }) : { before }
}

/** A program that asks for what is not there shall hear so, and not be given everything. */
function readStrictly(parameters: Record<string, string>): Filter {
  const filter = readFilter(parameters)
  const understood = writeFilter(filter)
  for (const name of FILTERS) {
    if (parameters[name] && parameters[name].trim() !== understood[name]) throw misread(name)
  }
  return filter
}

const FILTERS = [
  'status',
  'site',
  'team',
  'agent',
  'tag',
  'language',
  'priority',
  'rating',
  'waited',
  'calls',
  'spam',
  'text',
]

function misread(path: string): Refused {
  return new Refused('bad-request', { issues: [{ path, message: 'is not understood' }] })
}
