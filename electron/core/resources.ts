import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { z } from 'zod'

/** Reads one data file of the resources folder and checks it against its schema. A file that does not fit is a fault of the release. */
export function readResource<Schema extends z.ZodType>(folder: string, path: string, schema: Schema): z.infer<Schema> {
  return schema.parse(JSON.parse(readFileSync(join(folder, path), 'utf8')))
}

/** All JSON files of a folder below resources, in the order of their names. */
export function readResources<Schema extends z.ZodType>(
  folder: string,
  path: string,
  schema: Schema,
): z.infer<Schema>[] {
  return readdirSync(join(folder, path))
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => readResource(folder, join(path, name), schema))
}
