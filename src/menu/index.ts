import { createApi, type EndpointClient, replaceCall } from '../api/endpoint.js'
import { menuChecks } from '../catalogue/endpoints/menu-checks.js'
import type { MenuApi } from '../generated/api/menu.js'
import { menuShapes } from '../generated/api/menu-shapes.js'

export type * from '../generated/api/menu.js'

/** `account.menu`: what `get` gives can be created again. */
export function createMenu(client: EndpointClient): MenuApi {
  const api = createApi<MenuApi>({ at: 'menu', shapes: menuShapes, client, checks: menuChecks })
  return {
    ...api,
    create: replaceCall(api.create, (request, options) => api.create(withTidyButtons(request), options)),
    addConditional: replaceCall(api.addConditional, (request, options) => api.addConditional(withTidyButtons(request), options)),
    tryMatch: replaceCall(api.tryMatch, async (request, options) => {
      const answer = await api.tryMatch(request, options)
      return answer.menu && answer.button.length === 0 ? { ...answer, button: answer.menu.button } : answer
    }),
  }
}

/** The platform gives every button an empty `sub_button`, and takes none that has both that and a type. */
function withTidyButtons<R>(request: R): R {
  const { button } = Object(request) as { readonly button?: unknown }
  return Array.isArray(button) ? { ...request, button: button.map(withoutEmptySubMenu) } : request
}

function withoutEmptySubMenu(button: unknown): unknown {
  if (typeof button !== 'object' || button === null || !('sub_button' in button) || !Array.isArray(button.sub_button)) return button
  const { sub_button, ...rest } = button
  if (sub_button.length === 0) return 'type' in button ? rest : button
  return { ...rest, sub_button: sub_button.map(withoutEmptySubMenu) }
}
