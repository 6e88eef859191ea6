import { z } from 'zod'
import { attributeNameSchema } from '../person.ts'

/** A condition on an attribute that the page has told: `cart` is `more` than `50`. */
export const attributeConditionSchema = z.object({
  name: z.string().max(40).default(''),
  is: z.enum(['equal', 'other', 'more', 'less']).default('equal'),
  value: z.string().max(500).default(''),
})

/** A condition on what the page has tracked in this visit: `added to cart` at least twice. */
export const eventConditionSchema = z.object({
  name: attributeNameSchema,
  times: z.int().min(1).max(1_000).default(1),
})

/** What must all be so before somebody is reached out to. What is left as it is asks for nothing. */
export const reachConditionsSchema = z.object({
  /** For how long the page has been looked at. */
  seconds: z.int().min(0).max(3_600).default(5),
  /** How far down the page, in percent. */
  scroll: z.int().min(0).max(100).default(0),
  /** The pointer leaves the page at the top: perhaps for another one. */
  isLeaving: z.boolean().default(false),
  /** Somewhere in the address; `*` stands for anything. */
  url: z.string().max(300).default(''),
  /** The same, in the address of the page that led here. */
  referrer: z.string().max(300).default(''),
  /** The how many-th visit it is at least. */
  visits: z.int().min(0).max(1_000).default(0),
  /** The beginning of the browser's language, such as `de`. */
  language: z.string().max(35).default(''),
  device: z.enum(['any', 'phone', 'computer']).default('any'),
  agents: z.enum(['any', 'there', 'away']).default('any'),
  /** Hours of the visitor's own clock: from this one on, and before that one. */
  fromHour: z.int().min(0).max(23).default(0),
  toHour: z.int().min(1).max(24).default(24),
  attributes: z.array(attributeConditionSchema).max(5).default([]),
  events: z.array(eventConditionSchema).max(5).default([]),
})

export const reachRuleIdSchema = z.string().regex(/^[A-Za-z0-9_-]{1,36}$/)

/** When to reach out to somebody who has not written, and how. */
export const reachRuleSchema = z.object({
  id: reachRuleIdSchema,
  name: z.string().max(100).default(''),
  isOn: z.boolean().default(true),
  when: reachConditionsSchema.prefault({}),
  /** Opens the chat, shows a bubble beside the launcher, or has an agent say something. */
  what: z.enum(['teaser', 'message', 'open']).default('teaser'),
  text: z.string().max(300).default(''),
  /** Who says it. */
  agentName: z.string().max(100).default(''),
  /** Once in which time. */
  once: z.enum(['page', 'visit', 'day', 'ever']).default('visit'),
})

/** Whom a site reaches out to. The rules are weighed on the page: the first that holds wins. */
export const reachSchema = z.object({
  rules: z.array(reachRuleSchema).max(20).default([]),
})

export type AttributeCondition = z.infer<typeof attributeConditionSchema>
export type EventCondition = z.infer<typeof eventConditionSchema>
export type ReachConditions = z.infer<typeof reachConditionsSchema>
export type ReachRule = z.infer<typeof reachRuleSchema>
export type ReachSettings = z.infer<typeof reachSchema>
