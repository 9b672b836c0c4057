import { createApi, type EndpointClient } from '../api/endpoint.js'
import { materialChecks, mediaChecks } from '../catalogue/endpoints/media-checks.js'
import type { DraftApi } from '../generated/api/draft.js'
import { draftShapes } from '../generated/api/draft-shapes.js'
import type { FreepublishApi } from '../generated/api/freepublish.js'
import { freepublishShapes } from '../generated/api/freepublish-shapes.js'
import type { MaterialApi } from '../generated/api/material.js'
import { materialShapes } from '../generated/api/material-shapes.js'
import type { MediaApi } from '../generated/api/media.js'
import { mediaShapes } from '../generated/api/media-shapes.js'

export type * from '../generated/api/draft.js'
export type * from '../generated/api/freepublish.js'
export type * from '../generated/api/material.js'
export type * from '../generated/api/media.js'

/** `account.media`: temporary media, logos of cards and pictures of articles. */
export const createMedia = (client: EndpointClient): MediaApi => createApi<MediaApi>({ at: 'media', shapes: mediaShapes, client, checks: mediaChecks })

/** `account.material`: material that stays. */
export const createMaterial = (client: EndpointClient): MaterialApi =>
  createApi<MaterialApi>({ at: 'material', shapes: materialShapes, client, checks: materialChecks })

/** `account.draft`: articles before they are published. */
export const createDraft = (client: EndpointClient): DraftApi => createApi<DraftApi>({ at: 'draft', shapes: draftShapes, client })

/** `account.freepublish`: drafts made public. */
export const createFreepublish = (client: EndpointClient): FreepublishApi => createApi<FreepublishApi>({ at: 'freepublish', shapes: freepublishShapes, client })
