import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { Failure } from '#shared/contract/failure.ts'
import { writeFileDurably } from './durable-file.ts'

const markerName = 'latihan.json'

/**
 * A data folder is for training or for work for ever: fictional people must never pass for real ones, nor the other way round.
 * @throws Failure not-training-data when training is asked for over a real installation
 */
export function isTrainingFolder(folder: string, isAsked: boolean, isNew: boolean): boolean {
  const marker = join(folder, markerName)
  if (existsSync(marker)) return true
  if (!isAsked) return false
  if (!isNew) throw new Failure('not-training-data')
  writeFileDurably(marker, '{}\n')
  return true
}
