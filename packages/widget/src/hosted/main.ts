import { adoptStyles } from '../host/adopt-styles.ts'
import { takeOver } from './take-over.ts'
import styles from './hosted.css?inline'

/*
 * The page `/chat/SITE`, where scripts run: the tag as on any other page, with styles that make the panel fill it. The
 * page says which site it is about. Where this fails, the same chat is there without scripts.
 */

void fillPage().catch(() => location.replace(`${location.pathname}?plain`))

async function fillPage(): Promise<void> {
  const { site = '', known } = document.body.dataset
  if (known !== undefined) await takeOver(site)
  await loadTag(`/w/${site}.js`)
  const root = document.querySelector('tealight-chat')?.shadowRoot
  const { tealight } = window
  if (!root || !tealight) throw new Error('the tag did not start')
  adoptStyles(root, styles)
  tealight('on', 'open', () => document.querySelector('.waiting')?.remove())
  // There is nothing behind the chat here: whoever closes it has it again.
  tealight('on', 'close', () => tealight('open'))
  tealight('open')
}

function loadTag(url: string): Promise<unknown> {
  const tag = document.createElement('script')
  tag.src = url
  return new Promise((resolve, reject) => {
    tag.onload = resolve
    tag.onerror = reject
    document.head.append(tag)
  })
}
