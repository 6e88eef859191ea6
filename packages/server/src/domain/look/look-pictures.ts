import type { Look } from '@tealight/protocol'

/** A picture of a look as it is sent to visitors. */
export interface LookPicture {
  type: string
  bytes: Buffer
}

export type PictureName = 'launcher' | 'header'

/** Null when the look has no such picture. */
export function lookPicture(look: Look, name: PictureName): LookPicture | null {
  const [, type, content] = /^data:(image\/\w+);base64,(.+)$/.exec(sourceOf(look, name)) ?? []
  if (type === undefined || content === undefined) return null
  return { type, bytes: Buffer.from(content, 'base64') }
}

/** The look as visitors get it: in place of a picture where to fetch it. */
export function withAddresses(look: Look, addressOf: (name: PictureName) => string): Look {
  const address = (name: PictureName): string => sourceOf(look, name) && addressOf(name)
  return { ...look, launcherPicture: address('launcher'), headerPicture: address('header') }
}

function sourceOf(look: Look, name: PictureName): string {
  return name === 'launcher' ? look.launcherPicture : look.headerPicture
}
