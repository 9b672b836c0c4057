export interface Turn {
  readonly role: 'user' | 'assistant'
  readonly content: string
}

/** A language model. Another one is another object with this one method; `chatCompletions` below speaks to most of those that there are. */
export interface Llm {
  /** @param signal aborted when the account gives the run up */
  answer(turns: readonly Turn[], signal: AbortSignal): Promise<string>
}

/** Thinks for as long as a large one does, and knows nothing. For tests, and to see the late reply without a key. */
export function fakeLlm({ thinkMs = 20_000, wait = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms)) } = {}): Llm {
  return {
    async answer(turns) {
      await wait(thinkMs)
      return `关于“${turns.at(-1)?.content}”，我想了 ${thinkMs / 1000} 秒（第 ${Math.ceil(turns.length / 2)} 问）`
    },
  }
}

export interface ChatCompletionsOptions {
  /** Of DeepSeek, Qwen, Kimi, OpenAI or a server of your own: `https://api.deepseek.com/chat/completions`. */
  readonly url: string
  readonly key: string
  readonly model: string
  readonly fetch?: typeof globalThis.fetch
}

/** A real one, over the interface that nearly all of them offer. */
export function chatCompletions({ url, key, model, fetch = globalThis.fetch }: ChatCompletionsOptions): Llm {
  return {
    async answer(turns, signal) {
      const response = await fetch(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${key}` },
        body: JSON.stringify({ model, messages: turns }),
        signal,
      })
      if (!response.ok) throw new Error(`the model answered ${response.status}`)
      const { choices } = (await response.json()) as { choices: readonly { readonly message: Turn }[] }
      return choices[0]?.message.content ?? ''
    },
  }
}
