import { vi } from 'vitest'
import { PermanentError } from '../../../../src/errors.js'
import { Cipher } from '../../../../src/wire/cipher.js'
import { fails, first, HI, type Row } from '../scene.js'

/** So many encryptions fail from now on. */
function breakCipher(count: number): string {
  let left = count
  const encrypt = Cipher.prototype.encrypt
  vi.spyOn(Cipher.prototype, 'encrypt').mockImplementation(function (this: Cipher, ...args) {
    left -= 1
    if (left >= 0) throw new Error('injected')
    return encrypt.apply(this, args)
  })
  return HI
}

/** What `onError` says instead of the handler, and the seal. */
export const inTheAnswer: readonly Row[] = [
  // onError.
  {
    at: 'onError: it throws',
    options: () => ({ handler: () => fails(new PermanentError('x')), onError: () => fails() }),
    answer: 'success',
    runs: 1,
    state: 'dead',
    repeat: 'success',
    log: 'onError itself failed',
  },
  {
    at: 'onError: it rejects',
    options: () => ({ handler: () => fails(new PermanentError('x')), onError: () => Promise.reject(new Error('injected')) }),
    answer: 'success',
    runs: 1,
    state: 'dead',
    repeat: 'success',
    log: 'onError itself failed',
  },
  {
    at: 'onError: it hangs',
    options: () => ({ handler: first(() => fails()), onError: () => new Promise<string>(() => {}) }),
    answer: 'success',
    runs: 2,
    state: 'done',
    late: { refused: 'no-api' },
    repeat: 'success',
  },
  {
    at: 'onError: it returns nonsense',
    options: () => ({ handler: () => fails(new PermanentError('x')), onError: () => 7 as unknown as string }),
    answer: 'success',
    runs: 1,
    state: 'dead',
    repeat: 'success',
    log: "can't be sent",
  },

  // The seal.
  {
    at: 'during the seal: the cipher throws',
    options: () => ({ safe: true, handler: first(() => breakCipher(1)) }),
    answer: 'success',
    runs: 2,
    state: 'done',
    late: { refused: 'no-api' },
    repeat: 'success',
  },
  {
    at: "during the seal of onError's reply too",
    options: () => ({ safe: true, handler: first(() => breakCipher(2)), onError: () => 'sorry' }),
    answer: 'success',
    runs: 2,
    state: 'done',
    late: { refused: 'no-api' },
    repeat: 'success',
    log: 'could not be sealed',
  },
]
