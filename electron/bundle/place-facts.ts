import { stat, statfs } from 'node:fs/promises'
import { Failure } from '#shared/contract/failure.ts'

/** Linux's number for FAT, in all its sizes. */
const fatType = 0x4d44

/** FAT32 keeps a file's length in 32 bits. */
export const largestFatFile = 4 * 1024 ** 3 - 1

/** What a stick or folder can take. */
export interface PlaceFacts {
  readonly freeBytes: number
  /** Null when the file system sets no limit that matters, or does not tell (Windows). */
  readonly largestFile: number | null
}

/** @throws Failure place-missing */
export async function inspectPlace(folder: string): Promise<PlaceFacts> {
  return await atPlace(async () => {
    if (!(await stat(folder)).isDirectory()) throw new Failure('place-missing')
    const found = await statfs(folder)
    return { freeBytes: found.bavail * found.bsize, largestFile: found.type === fatType ? largestFatFile : null }
  })
}

const failures = new Map<string, Failure['code']>([
  ...['ENOENT', 'ENOTDIR', 'ENODEV', 'ENXIO', 'EIO', 'ESTALE', 'ENOTCONN'].map(
    (code) => [code, 'place-missing'] as const,
  ),
  ...['EROFS', 'EACCES', 'EPERM'].map((code) => [code, 'place-read-only'] as const),
  // EFBIG is the file system's or the account's limit on one file; the copy would not fit either way.
  ...['ENOSPC', 'EDQUOT', 'EFBIG'].map((code) => [code, 'place-full'] as const),
])

/** Runs one step at the place and says what went wrong there, apart from faults of the source. */
export async function atPlace<Result>(step: () => Result | Promise<Result>): Promise<Result> {
  try {
    return await step()
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? failures.get(String(error.code)) : undefined
    throw error instanceof Failure || code === undefined ? error : new Failure(code)
  }
}
