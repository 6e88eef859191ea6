/** How large a picture may be: in pixels, and in characters of its `data:` URL. */
export interface PictureLimits {
  width: number
  height: number
  length: number
}

/** Smaller than this a picture is none any more. */
const LEAST_PX = 16
const QUALITY = 0.9

/** Makes a picture small enough, as `data:` URL; null when the file is no picture. */
export async function smallPicture(file: Blob, limits: PictureLimits): Promise<string | null> {
  const image = await readImage(file)
  if (image === null || image.naturalWidth === 0) return null
  const fit = Math.min(1, limits.width / image.naturalWidth, limits.height / image.naturalHeight)
  for (let scale = fit; scale * image.naturalHeight >= LEAST_PX; scale *= 0.8) {
    const url = draw(image, scale)
    if (url.length <= limits.length) return url
  }
  return null
}

async function readImage(file: Blob): Promise<HTMLImageElement | null> {
  const image = new Image()
  image.src = URL.createObjectURL(file)
  try {
    await image.decode()
    return image
  } catch {
    return null
  } finally {
    URL.revokeObjectURL(image.src)
  }
}

/** As WebP, or as PNG where a browser can't write that. */
function draw(image: HTMLImageElement, scale: number): string {
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(image.naturalWidth * scale)
  canvas.height = Math.round(image.naturalHeight * scale)
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height)
  return canvas.toDataURL('image/webp', QUALITY)
}
