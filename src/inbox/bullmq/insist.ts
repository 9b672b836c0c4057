/**
 * Does it again and again until it is done: what a node has decided has to be recorded, however long Redis is away.
 * @returns `undefined` where it was given up
 */
export async function insist<T>(
  action: () => Promise<T>,
  { until, failed }: { readonly until: () => boolean; readonly failed: (error: unknown) => void },
): Promise<T | undefined> {
  for (let pause = 50; ; pause = Math.min(2 * pause, 1000)) {
    try {
      return await action()
    } catch (error) {
      failed(error)
    }
    if (until()) return undefined
    await new Promise((resolve) => setTimeout(resolve, pause))
    if (until()) return undefined
  }
}
