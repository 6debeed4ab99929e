import type { JoinBuilder } from 'kysely'
import type { Tables } from '../../database/tables.ts'

/** How a list of people finds the register number that each of them has now: `.leftJoin('inmate_registers', currentRegister)`. */
export const currentRegister = (join: JoinBuilder<Tables, 'inmates' | 'inmate_registers'>) =>
  join
    .onRef('inmate_registers.inmate_id', '=', 'inmates.id')
    .on('inmate_registers.state', '=', 'active')
    .on('inmate_registers.valid_to', 'is', null)

/** How a list of people finds the room in which each of them is now: `.leftJoin('inmate_placements', currentPlacement)`. */
export const currentPlacement = (join: JoinBuilder<Tables, 'inmates' | 'inmate_placements'>) =>
  join
    .onRef('inmate_placements.inmate_id', '=', 'inmates.id')
    .on('inmate_placements.state', '=', 'active')
    .on('inmate_placements.valid_to', 'is', null)
