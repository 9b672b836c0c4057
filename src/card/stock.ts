import type { Answered, MethodOptions } from '../api/endpoint-call.js'
import type { CardApi } from '../generated/api/card.js'

export interface StockChange {
  readonly card_id: string
  /** How many to add, or with a minus sign to take away. 0 sends nothing. */
  readonly by: number
}

export interface ModifyStockBy {
  /**
   * 按 `by` 的正负增加或减少库存；0 不发请求。
   * Changes the stock by a number that may be negative, as the mission's CardModifyStock does. 0 sends nothing.
   */
  by(change: StockChange, options?: MethodOptions): Promise<Answered>
}

export const withChangeBy = (modifyStock: CardApi['modifyStock']): CardApi['modifyStock'] & ModifyStockBy =>
  Object.assign(modifyStock, {
    async by({ card_id, by }: StockChange, options?: MethodOptions): Promise<Answered> {
      if (by === 0) return {}
      return modifyStock(by < 0 ? { card_id, reduce_stock_value: -by } : { card_id, increase_stock_value: by }, options)
    },
  })
