import { request as httpRequest, type IncomingMessage } from 'node:http'
import { once } from 'node:events'

/** A browser without scripts: keeps the chat page's cookie, sends its form, reads frames as they come. */
export class PlainBrowser {
  cookie = ''
  readonly #url: string

  constructor(origin: string, siteKey: string) {
    this.#url = `${origin}/chat/${siteKey}`
  }

  async opens(path = '', headers: Record<string, string> = {}): Promise<PlainPage> {
    const response = await fetch(this.#url + path, {
      headers: { ...this.#headers, ...headers },
      redirect: 'manual',
    })
    return this.#took(response)
  }

  /** Fills in the form of a page and sends it. */
  async sends(page: PlainPage, text: string, headers: Record<string, string> = {}) {
    return this.posts('/messages', { ...page.fields, text }, headers)
  }

  async posts(
    path: string,
    fields: Record<string, string>,
    headers: Record<string, string> = {},
  ): Promise<PlainPage> {
    const response = await fetch(this.#url + path, {
      method: 'POST',
      body: new URLSearchParams(fields),
      headers: { ...this.#headers, ...headers },
      redirect: 'manual',
    })
    return this.#took(response)
  }

  /** Opens the page, writes, and is back at the page. */
  async says(text: string): Promise<PlainPage> {
    return this.sends(await this.opens(), text)
  }

  async opensTranscript(query = ''): Promise<EndlessPage> {
    const request = httpRequest(`${this.#url}/transcript${query}`, { headers: this.#headers }).end()
    const [response]: [IncomingMessage] = await once(request, 'response').then(([it]) => [it])
    return new EndlessPage(response)
  }

  get #headers(): Record<string, string> {
    return this.cookie === '' ? {} : { Cookie: this.cookie }
  }

  async #took(response: Response): Promise<PlainPage> {
    const set = response.headers.get('set-cookie')
    if (set !== null) this.cookie = set.includes('Max-Age=0') ? '' : (set.split(';')[0] ?? '')
    return new PlainPage(response.status, response.headers, await response.text())
  }
}

/** A page as it came. */
export class PlainPage {
  readonly status: number
  readonly headers: Headers
  readonly text: string

  constructor(status: number, headers: Headers, text: string) {
    this.status = status
    this.headers = headers
    this.text = text
  }

  /** The hidden fields of its form. */
  get fields(): Record<string, string> {
    const hidden = this.text.matchAll(/<input type="hidden" name="(\w+)" value="([^"]*)">/g)
    return Object.fromEntries(Array.from(hidden, ([, name = '', value = '']) => [name, value]))
  }
}

const DEADLINE_MS = 5_000

/** A page whose end has not come. */
export class EndlessPage {
  text = ''
  isOver = false
  readonly response: IncomingMessage
  #wake: () => void = () => {}

  constructor(response: IncomingMessage) {
    this.response = response
    response.setEncoding('utf8').on('error', () => {})
    response.on('data', (text: string) => {
      this.text += text
      this.#wake()
    })
    response.on('close', () => {
      this.isOver = true
      this.#wake()
    })
  }

  /** How often a text stands in it. */
  count(text: string): number {
    return this.text.split(text).length - 1
  }

  shows(text: string): Promise<void> {
    return this.#until(() => this.text.includes(text), text)
  }

  ends(): Promise<void> {
    return this.#until(() => this.isOver, 'the end')
  }

  closes(): void {
    this.response.destroy()
  }

  async #until(holds: () => boolean, what: string): Promise<void> {
    const timer = setTimeout(() => this.closes(), DEADLINE_MS)
    while (!holds()) {
      if (this.isOver) throw new Error(`ended without ${what}: ${this.text}`)
      await new Promise<void>((resolve) => void (this.#wake = resolve))
    }
    clearTimeout(timer)
  }
}
