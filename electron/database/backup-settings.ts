import { z } from 'zod'
import { type FacilityZone, facilityZoneSchema } from '#shared/time/facility-zone.ts'

/** Keys in the settings table. */
export const settingKeys = { retention: 'backups.retention', secondPlace: 'backups.second-place' } as const

export const secondPlaceSettingSchema = z.strictObject({ folder: z.string(), label: z.string() }).nullable()

export const zoneOr = (zone: unknown): FacilityZone => facilityZoneSchema.safeParse(zone).data ?? 'Asia/Jakarta'
