import type { AppParts } from '@tealight/server/app'

/** The parts of a store, as the server knows them. */
export type Store = AppParts['store']
export type Journal = Store['journal']
export type Directory = Store['directory']
export type Reads = ReturnType<Store['reads']>
export type Tx = Parameters<Parameters<Journal['write']>[1]>[0]
export type Commit = Parameters<Parameters<Journal['onCommit']>[0]>[0]
export type Change = Commit['changes'][number]
type RecordOf<Kind extends Change['kind']> = Extract<Change, { kind: Kind }>['record']
export type Site = RecordOf<'site'>
export type Team = RecordOf<'team'>
export type Agent = RecordOf<'agent'>
export type Bearer = NonNullable<Awaited<ReturnType<Directory['bearer']>>>
export type Workspace = RecordOf<'workspace'>
