import { callFaults } from './calls.js'
import { deliveryFaults, instantFaults } from './deliveries.js'
import type { Fault } from './fault.js'

/** Every fault that there is, by its name, with what it does in two languages. */
export const faultTable = { ...callFaults, ...deliveryFaults, ...instantFaults }

export type FaultName = keyof typeof faultTable

export const faultOf = (name: string): Fault | undefined => (Object.hasOwn(faultTable, name) ? faultTable[name as FaultName] : undefined)
