import type { Upload, UploadState } from '@tealight/client'
import { afterEach, expect, test } from 'vitest'
import { deskForTest } from '../testing/desk-for-test.ts'
import { clear, settled, show } from '../testing/screen.ts'
import { PendingFileList } from './pending-file-list.tsx'

afterEach(clear)

test('a file says how far it is, and that it is there; a recording can be heard then', async () => {
  const { desk } = deskForTest()
  const { pendingFiles } = desk
  let state: UploadState = { kind: 'sending', sent: 10 }
  const upload: Upload = {
    id: 'file-00000001',
    get state() {
      return state
    },
    retry() {},
    stop() {},
    cancel() {},
  }
  const goesOn = async (next: UploadState): Promise<void> => {
    state = next
    pendingFiles.put('conversation-1', [...pendingFiles.of('conversation-1')])
    await settled()
  }
  const list = () => document.querySelector('.pending-files')?.textContent
  pendingFiles.put('conversation-1', [{ name: 'hello.webm', bytes: 100, duration: 75, upload }])
  await show(desk, <PendingFileList conversationId="conversation-1" />)
  expect(list()).toBe('hello.webm10%')
  await goesOn({ kind: 'sending', sent: 50 })
  expect(list()).toBe('hello.webm50%')
  const file = { id: upload.id, name: 'hello.webm', bytes: 100, type: 'audio/webm', duration: 75 }
  await goesOn({ kind: 'done', file })
  expect(list()).toBe('1:15')
  expect(document.querySelector('audio')?.getAttribute('src')).toBe('/v1/agent/files/file-00000001')
})
