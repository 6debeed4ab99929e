import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type ServiceStandard, serviceStandardSchema } from '#shared/features/service-cases/service-standard.ts'
import { type HolidayTable, holidayTableSchema, workingCalendarOf } from '#shared/time/holiday-table.ts'
import type { WorkingCalendar } from '#shared/time/working-days.ts'

const resources = join(import.meta.dirname, '../../resources')

/** Names of the JSON files directly in a folder of resources. */
export function jsonFilesIn(folder: string): readonly string[] {
  return readdirSync(join(resources, folder))
    .filter((name) => name.endsWith('.json'))
    .toSorted()
}

/** A JSON file of resources, not yet checked. */
export function readJson(path: string): unknown {
  return JSON.parse(readFileSync(join(resources, path), 'utf8'))
}

export function shippedHolidayTables(): readonly HolidayTable[] {
  const folder = 'reference-data/holidays'
  return jsonFilesIn(folder).map((name) => holidayTableSchema.parse(readJson(`${folder}/${name}`)))
}

export function shippedCalendar(): WorkingCalendar {
  return workingCalendarOf(shippedHolidayTables())
}

export function shippedService(id: string): ServiceStandard {
  return serviceStandardSchema.parse(readJson(`services/${id}.json`))
}

export const shippedStandard = (): ServiceStandard => shippedService('rekomendasi-medis')
