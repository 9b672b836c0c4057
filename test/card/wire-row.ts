/**
 * One endpoint with the facts' sample. Where `request` is left out the body goes out as it is written here; where `value` is left out, the answer
 * is read as it came.
 */
export interface WireRow {
  readonly call: string
  readonly to: string
  readonly method?: 'GET'
  /** As the user writes it, if it is not the body. */
  readonly request?: object
  readonly body?: object
  readonly answer?: object
  readonly value?: object
}
