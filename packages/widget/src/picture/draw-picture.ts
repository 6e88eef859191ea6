/**
 * Puts an owner's picture on the launcher of this page. The server adds the call to the loader of those sites that
 * have chosen one, so that no other pays for it. The page comes first.
 */
export async function drawOnLauncher(path: string): Promise<void> {
  if (document.readyState !== 'complete')
    await new Promise((resolve) => addEventListener('load', resolve, { once: true }))
  const root = document.querySelector('tealight-chat')?.shadowRoot
  const launcher = root?.querySelector<HTMLElement>('.launcher')
  if (launcher) await drawPicture(launcher, path)
}

/**
 * Puts a picture of the owner's into a spot, in place of our sign. It is fetched and drawn, not linked: a page whose
 * policy allows no images from elsewhere shows it all the same. `path` is one on the chat's own origin.
 */
export async function drawPicture(spot: HTMLElement, path: string): Promise<void> {
  const response = await fetch(new URL(path, import.meta.url))
  const canvas = document.createElement('canvas')
  await draw(await response.blob(), canvas)
  const isLauncher = spot.matches('button')
  canvas.style.cssText = isLauncher ? FILLING : IN_LINE
  if (!isLauncher) spot.style.cssText = BESIDE
  for (const sign of spot.querySelectorAll<SVGElement>(':scope > svg')) sign.style.display = 'none'
  spot.prepend(canvas)
}

const FILLING =
  'position:absolute;inset:-2px;width:56px;height:56px;object-fit:cover;border-radius:inherit'
const IN_LINE =
  'display:block;width:auto;height:40px;max-width:144px;object-fit:contain;border-radius:inherit'
const BESIDE = 'width:auto;padding:0;background:none;overflow:hidden'

async function draw(blob: Blob, canvas: HTMLCanvasElement): Promise<void> {
  const image = await decode(blob)
  canvas.width = image.width
  canvas.height = image.height
  canvas.getContext('2d')?.drawImage(image, 0, 0)
}

/** Safari before 15 decodes nothing but images: there the page's policy has its say. */
async function decode(blob: Blob): Promise<ImageBitmap | HTMLImageElement> {
  if ('createImageBitmap' in window) return createImageBitmap(blob)
  const image = new Image()
  image.src = URL.createObjectURL(blob)
  try {
    await image.decode()
  } finally {
    URL.revokeObjectURL(image.src)
  }
  return image
}
