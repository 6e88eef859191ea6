/** An answer with its body read. */
export interface Answer<Body> {
  status: number
  headers: Headers
  body: Body
}

/** Sends JSON, gets JSON. */
export async function request<Body>(
  method: string,
  url: string,
  headers: Record<string, string>,
  body?: unknown,
): Promise<Answer<Body>> {
  const response = await fetch(url, {
    method,
    headers: { ...headers, ...(body !== undefined && { 'Content-Type': 'application/json' }) },
    ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  })
  const text = await response.text()
  const parsed = text === '' ? null : JSON.parse(text)
  return { status: response.status, headers: response.headers, body: parsed }
}
