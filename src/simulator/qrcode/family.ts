import { defineFamily } from '../core/family.js'
import { qrEndpoints } from './endpoints.js'
import { qrCodes } from './state.js'

/** QR codes with a scene, and their pictures. */
export const qrFamily = defineFamily({ name: 'qrcode', states: [qrCodes], endpoints: qrEndpoints })
