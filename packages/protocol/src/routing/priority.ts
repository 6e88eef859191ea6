import { z } from 'zod'

/** How soon a conversation shall be answered: by a rule, or as an agent has set it. */
export const prioritySchema = z.enum(['low', 'normal', 'high', 'urgent'])

/** The way on which a conversation came: the widget on a page, or the chat page that needs no scripts. */
export const channelSchema = z.enum(['widget', 'page'])

/** What a conversation is about, for agents who know about it; empty: nothing in particular. */
export const topicSchema = z.string().trim().max(40)

export type Priority = z.infer<typeof prioritySchema>
export type Channel = z.infer<typeof channelSchema>
