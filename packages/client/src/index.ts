/** Keeps a copy of the server's entities in step and never loses what was typed. No framework; browsers and Node. */
export { blockVisitor, clearSpam, liftBlock, loadBlocks, reportSpam } from './agent-blocks.ts'
export { type AgentClient, type AgentClientOptions, createAgentClient } from './agent-client.ts'
export { inviteHelper, keepDraft, loadDraft, removeHelper, transfer } from './agent-hand-over.ts'
export { addNote, editNote, eraseNote, type NoteName, seeMention } from './agent-notes.ts'
export {
  addPersonNote,
  continueConversation,
  editPersonNote,
  erasePersonNote,
  loadPerson,
  mergeVisitor,
  splitVisitor,
} from './agent-people.ts'
export {
  claimNext,
  declineOffer,
  editRouting,
  editSkills,
  giveBack,
  loadAssignments,
  loadQueues,
  loadRouting,
  setAvailability,
  setPriority,
  snooze,
  wake,
} from './agent-routing.ts'
export { loadReport, type ReportAnswers, type ReportQuery } from './agent-reports.ts'
export {
  loadNotificationChoices,
  loadPushState,
  saveNotificationChoices,
  subscribeToPush,
  unsubscribeFromPush,
} from './agent-notifications.ts'
export { addReply, countReply, editReply, loadReplies, removeReply } from './agent-replies.ts'
export { addTag, editTag, removeTag, setTags } from './agent-tags.ts'
export { type Search, searchTranscripts } from './agent-search.ts'
export { addTeam, editTeam, removeTeam } from './agent-teams.ts'
export { editVisitor, inviteGuest, loadConversationsOf } from './agent-visitors.ts'
export { type AgentState, NOBODY } from './agent-state.ts'
export { openAppBadge } from './app-badge.ts'
export { type Bell, openBell } from './bell.ts'
export { browserEnvironment } from './browser-environment.ts'
export type { ConnectionReport } from './connection-report.ts'
export type { Environment, KeyValueStorage, Timer } from './environment.ts'
export type { LadderNote, LadderReport } from './ladder.ts'
export type { ListState } from './lists/lists.ts'
export type { Part } from './lists/pages.ts'
export { addView, editView, orderViews, removeView } from './lists/saved-views.ts'
export { memoryStorage } from './memory-storage.ts'
export { nodeEnvironment } from './node-environment.ts'
export type { Outgoing, WrittenParts } from './outgoing.ts'
export type { Recalled } from './recalled.ts'
export type { Failure, Result } from './result.ts'
export type { StreamStatus } from './stream-status.ts'
export type { Address } from './requests.ts'
export type { Typist } from './typists.ts'
export type { Channel, Tabs } from './tabs/tabs.ts'
export type { RungName } from './transports/transport.ts'
export { openSharedLock, type SharedLock } from './shared-lock.ts'
export {
  startUpload,
  takeFile,
  type Upload,
  type UploadAddress,
  type UploadState,
} from './uploads/upload.ts'
export { record, type Recorded, type Recording, RECORDING_SECONDS_MAX } from './voice/record.ts'
export { createVisitorClient } from './visitor-client.ts'
export type { VisitorClient, VisitorClientOptions } from './visitor-face.ts'
export {
  identifyVisitor,
  type IdentityPlace,
  revokeToken,
  updateVisitor,
} from './visitor-identity.ts'
export type { VisitorState } from './visitor-state.ts'
