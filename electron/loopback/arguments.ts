import { parseArgs } from 'node:util'

export interface LoopbackArguments {
  readonly dataFolder: string
  readonly port: number
  readonly isDemo: boolean
  readonly clockStart: string | null
  readonly backupPlace: string | null
}

/** null when the command line cannot be understood. */
export function readArguments(words: readonly string[]): LoopbackArguments | null {
  try {
    const { values } = parseArgs({
      args: [...words],
      options: {
        data: { type: 'string' },
        port: { type: 'string', default: '0' },
        demo: { type: 'boolean', default: false },
        clock: { type: 'string' },
        'backup-place': { type: 'string' },
      },
    })
    const port = /^\d{1,5}$/.test(values.port) ? Number(values.port) : Number.NaN
    const isClockValid = values.clock === undefined || !Number.isNaN(Date.parse(values.clock))
    if (!values.data || !(port <= 65_535) || !isClockValid) return null
    return {
      dataFolder: values.data,
      port,
      isDemo: values.demo,
      clockStart: values.clock ?? null,
      backupPlace: values['backup-place'] ?? null,
    }
  } catch {
    return null
  }
}
