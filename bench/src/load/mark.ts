/*
 * What the senders write and the readers look for: a message's number and when it was sent, in digits of fixed
 * length, so that a reader needs no parser. The clock is the machine's: all processes share it.
 */

export interface Mark {
  number: number
  sentUs: number
}

const BEGIN = 'tick:'
const NUMBER_DIGITS = 9
const TIME_DIGITS = 16
const LENGTH = BEGIN.length + NUMBER_DIGITS + 1 + TIME_DIGITS
const ZERO = 48

export function nowUs(): number {
  return Number(process.hrtime.bigint() / 1000n)
}

export function writeMark({ number, sentUs }: Mark): string {
  return `${BEGIN}${pad(number, NUMBER_DIGITS)}:${pad(sentUs, TIME_DIGITS)}`
}

/** Tells every mark in these bytes. */
export function readMarks(bytes: Buffer, onMark: (number: number, sentUs: number) => void): void {
  for (let at = bytes.indexOf(BEGIN); at >= 0; at = bytes.indexOf(BEGIN, at + LENGTH)) {
    if (at + LENGTH > bytes.length) return
    const number = digits(bytes, at + BEGIN.length, NUMBER_DIGITS)
    onMark(number, digits(bytes, at + BEGIN.length + NUMBER_DIGITS + 1, TIME_DIGITS))
  }
}

function pad(value: number, length: number): string {
  return String(value).padStart(length, '0')
}

function digits(bytes: Buffer, from: number, length: number): number {
  let value = 0
  for (let at = from; at < from + length; at += 1) value = value * 10 + (bytes[at] ?? ZERO) - ZERO
  return value
}
