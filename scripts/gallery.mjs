// npm run gallery: builds what is needed, then takes pictures of every state of the chat.
import { onSupportedNode } from './node-version.mjs'

onSupportedNode(async () => {
  const { takePictures } = await import('./gallery/take-pictures.mjs')
  await takePictures(process.argv.slice(2))
})
