/*
 * A thread in which a crowd comes to the server: plain JavaScript, since a thread has no loader for anything else. Each
 * has written a first message before; then all want a stream at once, and come back when they are told to.
 */
import { randomBytes } from 'node:crypto'
import { connect } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { parentPort, workerData } from 'node:worker_threads'

const { port, size } = workerData
const WRITING_AT_ONCE = 32
const OK = 200

const tokens = Array.from({ length: size }, () => randomBytes(32).toString('base64url'))
const told = { turnedAway: 0, withoutTime: 0, otherwise: 0, live: 0 }

let next = 0
await Promise.all(Array.from({ length: WRITING_AT_ONCE }, writeFirstMessages))
parentPort.postMessage('gathered')
parentPort.once('message', () => tokens.forEach(knock))

async function writeFirstMessages() {
  for (let nth = next++; nth < size; nth = next++) {
    const response = await fetch(`http://127.0.0.1:${port}/v1/visitor/messages?site=demo`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${tokens[nth]}` },
      body: JSON.stringify({
        id: `crowd-message-${nth}`,
        conversationId: `crowd-conversation-${nth}`,
        text: 'When do you open?',
        seen: 0,
      }),
    })
    if (!response.ok) throw new Error(`a first message was answered with ${response.status}`)
    await response.arrayBuffer()
  }
}

function knock(token) {
  const socket = connect({ host: '127.0.0.1', port })
  let text = ''
  let isIn = false
  socket.setEncoding('latin1').on('error', () => {})
  socket.on('data', (piece) => {
    if (isIn) return
    text += piece
    isIn = text.includes('event: live\n')
    if (!isIn) return
    told.live += 1
    if (told.live === size) parentPort.postMessage(told)
  })
  socket.on('close', () => void comeBack(token, text))
  socket.write(
    `GET /v1/visitor/stream?site=demo&protocol=1 HTTP/1.1\r\nHost: localhost:${port}\r\n` +
      `Authorization: Bearer ${token}\r\n\r\n`,
  )
}

async function comeBack(token, answer) {
  const status = Number(answer.slice(9, 12))
  if (status === OK) return
  const seconds = Number(/^retry-after: (\d+)/im.exec(answer)?.[1] ?? 0)
  if (status === 503 && answer.includes('"busy"')) told.turnedAway += 1
  else told.otherwise += 1
  if (seconds === 0) told.withoutTime += 1
  await sleep(Math.max(1, seconds) * 1000)
  knock(token)
}
