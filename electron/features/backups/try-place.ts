import { mkdirSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { join, sep } from 'node:path'
import { Failure } from '#shared/contract/failure.ts'
import { atPlace, inspectPlace } from '../../bundle/place-facts.ts'
import { placeFolder } from '../../database/backup-format.ts'

/**
 * Whether a folder can be a second place: it can be written, and it is not inside the data, with which it would be lost.
 * @throws Failure place-missing, place-read-only, place-full, refused (place-inside-data)
 */
export async function tryPlace(folder: string, dataFolder: string): Promise<void> {
  await inspectPlace(folder)
  await atPlace(() => {
    const [place, data] = [realpathSync(folder), realpathSync(dataFolder)]
    if (place === data || place.startsWith(data + sep)) throw new Failure('refused', { reason: 'place-inside-data' })
    mkdirSync(join(folder, placeFolder), { recursive: true })
    const trial = join(folder, placeFolder, 'tulis.uji')
    writeFileSync(trial, '')
    rmSync(trial)
  })
}
