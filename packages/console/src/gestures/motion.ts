import { direction } from '../i18n/language.ts'

const GLIDE = { duration: 200, easing: 'cubic-bezier(0.2, 0.8, 0.2, 1)' }

/** What lies ahead of a line, on the screen: right is 1, left is -1. */
export const ahead = (): 1 | -1 => (direction() === 'rtl' ? -1 : 1)

/** Whether somebody wants nothing to move that need not. */
export const isCalm = (): boolean => matchMedia('(prefers-reduced-motion: reduce)').matches

/** Puts something so far ahead of its place. */
export function put(element: HTMLElement, px: number): void {
  element.style.translate = px === 0 ? '' : `${px * ahead()}px`
}

/** The same, as something that goes on moving when a finger has let go of it. */
export async function glide(element: HTMLElement, px: number): Promise<void> {
  const from = element.style.translate || '0px'
  put(element, px)
  if (isCalm()) return
  await element.animate({ translate: [from, element.style.translate || '0px'] }, GLIDE).finished
}
