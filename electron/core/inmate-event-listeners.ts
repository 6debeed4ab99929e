import { openArrival } from '../features/arrivals/arrival-listener.ts'
import { leaveProgrammes } from '../features/coaching-programmes/leaving-people.ts'
import type { InmateEventListener } from '../features/inmates/inmate-events.ts'

/** Features that act when somebody arrives, moves, leaves, dies or comes back, in the order in which they are told. */
export const inmateEventListeners: readonly InmateEventListener[] = [openArrival, leaveProgrammes]
