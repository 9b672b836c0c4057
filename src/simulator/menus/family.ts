import { defineFamily } from '../core/family.js'
import { menuEndpoints } from './endpoints.js'
import { menus } from './state.js'

/** Custom menus, and who sees which. */
export const menuFamily = defineFamily({ name: 'menus', states: [menus], endpoints: menuEndpoints })
