import { nanoid } from 'nanoid'
import type { AgentDeed, RefusalBody } from '@tealight/protocol'
import { afterAll, expect, test } from 'vitest'
import { openOffice } from './testing/office.ts'

const { app, shop, lin } = await openOffice()
afterAll(() => app.stop())

test('an answer that has waited is refused when the visitor has written since, and only then', async () => {
  const visitor = shop.visitor()
  await visitor.says('Hello')
  await lin.claims(visitor.conversationId)
  const path = `/agent/conversations/${visitor.conversationId}/messages`
  const answers = (text: string, since?: number) =>
    lin.asks<AgentDeed & RefusalBody>('POST', path, { id: nanoid(), text, seen: 2, since })
  expect((await answers('One', 2)).status).toBe(201)
  expect((await answers('Two', 2)).status).toBe(201)
  await visitor.says('Wait')
  const { status, body } = await answers('Three', 2)
  expect([status, body.refusal]).toEqual([409, 'went-on'])
  expect((await answers('Three', 5)).status).toBe(201)
  expect((await answers('Four')).status).toBe(201)
})
