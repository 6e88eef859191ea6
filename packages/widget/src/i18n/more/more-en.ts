/*
 * What the parts say that are loaded when they are used: a section for each. In the panel itself stands only what is
 * shown to everybody who opens it.
 */

export const more = {
  menu: {
    download: 'Download the conversation',
    /** Head of the file: whose conversation it is, and when it was fetched. */
    downloadHead: (site: string, date: string) => `Conversation with ${site}, downloaded ${date}`,
    /** Name of the file, without its ending. */
    downloadName: 'conversation',
  },
}

/** Every language holds exactly these. */
export type MoreWords = typeof more
