import type { ErrorCode, ErrorDetails } from '#shared/contract/errors.ts'
import type { BackupProgress, BackupReason } from '#shared/features/backups/backups.contract.ts'
import type { Role } from '#shared/people/roles.ts'
import type { Instant } from '#shared/time/instant.ts'

/** A second place: the folder that a person chose, and what the page may call it. */
export interface SecondPlace {
  readonly folder: string
  readonly label: string
}

export interface MakeJob {
  readonly work: 'make'
  readonly dataFolder: string
  readonly dataKey: Uint8Array
  readonly at: Instant
  readonly reason: BackupReason
  readonly training: boolean
  /** Set by the host; else the one in the settings is used. */
  readonly hostPlace: SecondPlace | null
}

export interface MadeBackup {
  readonly id: string
  readonly lastCommand: number
  readonly damagedFiles: number
  readonly second: { readonly label: string; readonly folder: string; readonly failure: string | null } | null
}

/** Opens a backup with the key and looks at all of it but the attachments. */
export interface InspectJob {
  readonly work: 'inspect'
  readonly root: string
  readonly id: string
  readonly dataKey: Uint8Array
  /** The keyring slot that a password opened; null for the recovery code. */
  readonly slotId: string | null
}

export interface InspectedBackup {
  readonly unitName: string
  readonly at: Instant
  readonly lastCommand: number
  readonly rows: Readonly<Record<string, number>>
  readonly files: number
  readonly bytes: number
  readonly damagedFiles: number
  readonly training: boolean
  readonly isOlderVersion: boolean
  /** Roles of the active account that the slot belongs to; null when no active account names it, or for the recovery code. */
  readonly roles: readonly Role[] | null
}

/** Lays everything that a backup holds into the data folder, beside what is there, and checks it. */
export interface PrepareJob {
  readonly work: 'prepare'
  readonly root: string
  readonly id: string
  readonly dataKey: Uint8Array
  readonly dataFolder: string
  readonly at: Instant
  readonly acceptDamagedFiles: boolean
}

export interface PreparedRestore {
  readonly damagedFiles: number
}

/** Lays every attachment and bundle out once more under the next data key, beside the data that goes on being used. */
export interface RekeyFilesJob {
  readonly work: 'rekey-files'
  readonly dataFolder: string
  readonly presentKey: Uint8Array
  readonly nextKey: Uint8Array
  /** Names of files of an earlier round that are there already, and what they are called now. */
  readonly names: Readonly<Record<string, string>>
}

export interface RekeyedFiles {
  /** What each file is called under the next key: the names are keyed hashes of the content. */
  readonly names: Readonly<Record<string, string>>
  /** Attachments and bundles that cannot be read: there is nothing to bring under another key. */
  readonly damaged: readonly string[]
}

/** Lays the database, the keyring and the log's head beside them. Nothing may be open meanwhile. */
export interface RekeyDataJob extends Omit<RekeyFilesJob, 'work'> {
  readonly work: 'rekey-data'
  readonly recoveryCode: string
  readonly at: Instant
  readonly accountId: string
  readonly acceptDamagedFiles: boolean
}

export interface RekeyedData {
  readonly damagedFiles: number
}

export type BackupJob = MakeJob | InspectJob | PrepareJob | RekeyFilesJob | RekeyDataJob

interface Results {
  readonly make: MadeBackup
  readonly inspect: InspectedBackup
  readonly prepare: PreparedRestore
  readonly 'rekey-files': RekeyedFiles
  readonly 'rekey-data': RekeyedData
}

export type ResultOf<Job extends BackupJob> = Results[Job['work']]

export type RestoreStage = 'copy' | 'files'

export interface JobProgress {
  readonly stage: BackupProgress['stage'] | RestoreStage | 'rekey-files' | 'rekey-data'
  readonly done: number
  readonly total: number
}

export type Report = (progress: JobProgress) => void

export type JobMessage =
  | { readonly kind: 'progress'; readonly progress: JobProgress }
  | { readonly kind: 'done'; readonly result: ResultOf<BackupJob> }
  | { readonly kind: 'refused'; readonly code: ErrorCode; readonly details: ErrorDetails }
  | { readonly kind: 'failed'; readonly name: string; readonly code: string; readonly message: string }
