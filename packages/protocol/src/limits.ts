/** Longest text of one message, in UTF-16 code units, after normalisation. */
export const TEXT_MAX_LENGTH = 10_000

/** Most answers that a message offers to choose from, and the longest of them. */
export const OPTIONS_MAX = 10
export const OPTION_MAX_LENGTH = 80

/** Most cards of a message, most links of a card, and the longest text of one. */
export const CARDS_MAX = 5
export const CARD_LINKS_MAX = 3
export const CARD_TEXT_MAX_LENGTH = 500

/** Longest comment of a rating. */
export const RATING_COMMENT_MAX_LENGTH = 1_000

/** Largest body of any JSON request, in bytes. */
export const BODY_MAX_BYTES = 64 * 1024

/** Most messages in one page of history, and the size of the page that is sent unasked. */
export const HISTORY_PAGE_SIZE = 50

/** Longest text that is searched for, and most messages that a search tells of. */
export const SEARCH_TEXT_MAX_LENGTH = 100
export const MATCHES_MAX = 1_000

/** Longest search over all transcripts, filters included. */
export const SEARCH_QUERY_MAX_LENGTH = 300

/** Most conversations in one page of a list. */
export const LIST_PAGE_SIZE = 50

/** Most conversations from which a console starts: those of all that are not resolved that changed last. */
export const SNAPSHOT_CONVERSATIONS = 500

/** Longest time that a long poll may wait, in seconds. */
export const LONG_POLL_MAX_S = 25

/** Agents see no more than the end of what a visitor types. */
export const PEEK_MAX_LENGTH = 1_000

/** A typing signal is shown for this long unless another one follows. */
export const TYPING_SHOWN_MS = 6_000

/** A client that types repeats the signal no more often than this. */
export const TYPING_REPEAT_MS = 3_000

/** Most attributes that a visitor can have. */
export const ATTRIBUTES_MAX = 30

/** Longest page address and page title that are kept, in UTF-16 code units. */
export const PAGE_URL_MAX_LENGTH = 2_000
export const PAGE_TITLE_MAX_LENGTH = 300

/** Longest text by which an agent begins to talk to somebody who has not written. */
export const INVITATION_MAX_LENGTH = 500

/** Most agents whom one note mentions. */
export const MENTIONS_MAX = 50

/** Longest note on a person, and most of them. */
export const PERSON_NOTE_MAX_LENGTH = 2_000
export const PERSON_NOTES_MAX = 100

/** Most pages that are kept of what somebody looked at. */
export const SEEN_PAGES_MAX = 20

/** Most visitors who are one person. */
export const IDENTITIES_MAX = 20

/** Most tags of one conversation, and of a workspace. */
export const TAGS_OF_CONVERSATION_MAX = 20
export const TAGS_MAX = 500

/** Longest canned reply, and how many of them one agent sees at most. */
export const REPLY_MAX_LENGTH = 4_000
export const REPLIES_MAX = 1_000

/** Most agents of one team. */
export const TEAM_MEMBERS_MAX = 500

/** Shortest password of an agent, in UTF-16 code units. */
export const PASSWORD_MIN_LENGTH = 10
export const PASSWORD_MAX_LENGTH = 200

/** Most files of one message. */
export const FILES_MAX = 10

/** What kinds of files there are, for those who take them all. */
export const FILE_KINDS = ['image', 'audio', 'video', 'document', 'archive'] as const

/** Longest name of a file that is kept, in UTF-16 code units. */
export const FILE_NAME_MAX_LENGTH = 200

/** Most bytes of a file that one request may bring: on a poor line they come within a minute, and every proxy lets them through. */
export const FILE_PIECE_BYTES = 512 * 1024

/** Longest duration that is told of a recording. */
export const FILE_SECONDS_MAX = 24 * 60 * 60

/** Most values of one field of a filter, the longest text of one, and the longest wait that is asked for (a week). */
export const FILTER_NAMES_MAX = 50
export const FILTER_TEXT_MAX_LENGTH = 100
export const FILTER_WAIT_MAX_MINUTES = 7 * 24 * 60

/** Shortest and longest time for which a visitor is blocked, if not for ever: a minute, ten years. */
export const BLOCK_MIN_MS = 60_000
export const BLOCK_MAX_MS = 10 * 366 * 24 * 60 * 60_000

/** Longest reason that is given for a block, in UTF-16 code units. */
export const BLOCK_REASON_MAX_LENGTH = 300

/** Most visitors of a workspace who are blocked at once. */
export const BLOCKS_MAX = 5_000

/** Most saved views that one agent sees. */
export const VIEWS_MAX = 100

/** Longest period of a report, and most steps of one. */
export const REPORT_DAYS_MAX = 1_100
export const REPORT_SLOTS_MAX = 800
