import type { Transaction } from 'kysely'
import { type InstallationSettings, soleInstallation } from '#shared/features/installation/installation.contract.ts'
import { readSetting, writeSetting } from '../../database/foundation.repository.ts'
import type { Reader } from '../../database/reader.ts'
import type { Tables } from '../../database/tables.ts'

const settingKey = 'installation'

/** What this computer is used for and its mark. Asked anew at every call, so that a group switched off is closed at once. */
export async function readInstallation(db: Reader): Promise<InstallationSettings> {
  return (await readSetting<InstallationSettings>(db, settingKey)) ?? { ...soleInstallation, revision: 0 }
}

export async function writeInstallation(db: Transaction<Tables>, settings: InstallationSettings): Promise<void> {
  await writeSetting(db, settingKey, settings)
}
