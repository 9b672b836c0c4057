/** One request as a check sees it. */
export type Exchange =
  | { readonly status: number; readonly body: string; readonly headers: Headers; readonly skewMs: number | undefined }
  | { readonly failed: string }

/** As long as Weixin waits. */
const PATIENCE_MS = 5000
const LONGEST = 65_536

export async function exchange(url: string, init: RequestInit = {}): Promise<Exchange> {
  const began = Date.now()
  try {
    const response = await fetch(url, { ...init, redirect: 'manual', signal: AbortSignal.timeout(PATIENCE_MS) })
    const middle = (began + Date.now()) / 2
    const date = Date.parse(response.headers.get('date') ?? '')
    const body = (await response.text()).slice(0, LONGEST)
    // The header has whole seconds: half of one is its best guess.
    return { status: response.status, body, headers: response.headers, skewMs: Number.isFinite(date) ? date + 500 - middle : undefined }
  } catch (error) {
    const { cause, name } = Object(error) as { cause?: { code?: unknown; message?: unknown }; name?: unknown }
    return { failed: name === 'TimeoutError' ? 'TIMEOUT' : String(cause?.code ?? cause?.message ?? (error instanceof Error ? error.message : error)) }
  }
}
