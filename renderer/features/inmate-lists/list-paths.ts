import { importPaths } from '../inmate-import/import-paths.ts'

/** Addresses of this feature's screens, beside the lists from other programs. */
export const listPaths = {
  make: `${importPaths.list}/untuk-komputer-lain`,
  open: `${importPaths.list}/dari-komputer-lain`,
} as const
