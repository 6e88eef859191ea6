import { type Page, PAGE_TITLE_MAX_LENGTH, PAGE_URL_MAX_LENGTH } from '@tealight/protocol'

/** A message must not be refused for the address of the page that it was written on. */
export function clip({ url, title }: Page): Page {
  return { url: url.slice(0, PAGE_URL_MAX_LENGTH), title: title.slice(0, PAGE_TITLE_MAX_LENGTH) }
}
