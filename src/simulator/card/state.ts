import { defineState } from '../core/state.js'
import { Cards } from './cards.js'
import { loadCards, rowsOfCards } from './kept-cards.js'

export const cards = defineState<Cards>({
  name: 'cards',
  create: () => new Cards(),
  rows: rowsOfCards,
  load: (rows) => loadCards(rows, new Cards()),
})
