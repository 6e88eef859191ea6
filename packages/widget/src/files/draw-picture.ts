/**
 * Draws a picture into a canvas, at most this wide and high. In a canvas, and not in an `img`, since the policy of the
 * page may forbid pictures from elsewhere; it also keeps no more of a large photo than what is seen.
 *
 * @throws {Error} when the browser can't read it.
 */
export async function drawPicture(
  canvas: HTMLCanvasElement,
  blob: Blob,
  most: { width: number; height: number },
): Promise<void> {
  const bitmap = await createImageBitmap(blob)
  const fit = fitInto(bitmap, most)
  const density = Math.min(devicePixelRatio, bitmap.width / fit.width)
  canvas.width = Math.max(1, Math.round(fit.width * density))
  canvas.height = Math.max(1, Math.round(fit.height * density))
  canvas.getContext('2d')?.drawImage(bitmap, 0, 0, canvas.width, canvas.height)
  bitmap.close()
}

interface Size {
  width: number
  height: number
}

/** As large as it gets within a size, and never larger than it is. */
export function fitInto({ width, height }: Size, most: Size): Size {
  const scale = Math.min(1, most.width / width, most.height / height)
  return { width: Math.max(1, width * scale), height: Math.max(1, height * scale) }
}
