import type { Meter } from '../processes/meter.ts'
import type { People } from '../product/delivery.ts'

/** Something that people can hold a conversation through. */
export interface System {
  /** Its name for programs. */
  name: string
  title: string
  /** What the server keeps of a message. */
  stored: string
  /** Why it cannot be measured on this machine; null when it can. */
  missing(): string | null
  /** Starts it, with so many visitors in mind. */
  start(visitors: number): Promise<Standing>
}

/** A system that runs, and those who use it. */
export interface Standing extends People {
  /** By which the agent is known; empty where nobody asks. */
  cookie: string
  meter: Meter
  /** Tells everybody. */
  tellAll(text: string): Promise<void>
  stop(): Promise<void>
}

export function isNeverMissing(): null {
  return null
}
