import { createApi, type EndpointClient } from '../api/endpoint.js'
import type { TagsApi } from '../generated/api/tags.js'
import { tagsShapes } from '../generated/api/tags-shapes.js'
import type { UserApi } from '../generated/api/user.js'
import { userShapes } from '../generated/api/user-shapes.js'
import { inTurn } from './tagging.js'

export type * from '../generated/api/tags.js'
export type * from '../generated/api/user.js'

/** `account.user`: followers. */
export const createUser = (client: EndpointClient): UserApi => createApi<UserApi>({ at: 'user', shapes: userShapes, client })

/** `account.tags`: tags and the blacklist. */
export function createTags(client: EndpointClient): TagsApi {
  const api = createApi<TagsApi>({ at: 'tags', shapes: tagsShapes, client })
  return { ...api, members: { ...api.members, ...inTurn(api.members) } }
}
