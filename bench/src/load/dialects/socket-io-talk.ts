import type { Ear, Talk } from '../talk.ts'

/*
 * Packets of engine.io and, behind a 4, of socket.io. Each begins with a digit that says what it is.
 */

const OPEN = digit('0')
const PING = digit('2')
const MESSAGE = digit('4')
const PONG = '3'

const CONNECTED = digit('0')
const REFUSED = digit('4')

/** What a client says about itself when it connects: the server puts it into a room. */
export interface Introduction {
  visitor?: number
  agent?: true
}

/** A socket.io client: connects to the main namespace, answers pings, listens. */
export class SocketIoTalk implements Talk {
  readonly #introduction: Introduction

  constructor(introduction: Introduction) {
    this.#introduction = introduction
  }

  begin(): null {
    return null
  }

  hear(packet: Buffer, ear: Ear): string | null {
    switch (packet[0]) {
      case OPEN:
        return `40${JSON.stringify(this.#introduction)}`
      case PING:
        return PONG
      case MESSAGE:
        this.#hearMessage(packet, ear)
        return null
      default:
        return null
    }
  }

  #hearMessage(packet: Buffer, ear: Ear): void {
    if (packet[1] === REFUSED) throw new Error(`refused: ${packet.toString()}`)
    if (packet[1] === CONNECTED) ear.live()
    else ear.frames(packet)
  }
}

/** What a visitor says. */
export function messagePacket(visitor: number, text: string): string {
  return `42${JSON.stringify(['message', { visitor, text }])}`
}

/** What everybody shall hear. */
export function announcementPacket(text: string): string {
  return `42${JSON.stringify(['announcement', { text }])}`
}

function digit(character: string): number {
  return character.charCodeAt(0)
}
