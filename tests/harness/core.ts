import { resolve } from 'node:path'
import { clockStartingAt } from '#electron/core/clock.ts'
import { type Core, createCore } from '#electron/core/create-core.ts'
import type { Shell } from '#electron/core/shell-port.ts'
import type { Role } from '#shared/people/roles.ts'
import type { Clock } from '#shared/time/instant.ts'
import { type Client, clientOf } from './client.ts'

export const resourcesFolder = resolve(import.meta.dirname, '../../resources')
export const assetsFolder = resolve(import.meta.dirname, '../../out/renderer')

/** A Monday morning in Jakarta. */
export const testMorning = '2026-11-16T01:00:00.000Z'

/** Passwords of tests guard nothing. The cost of real ones has a test of its own. */
const cheapPasswordCost = 10

export function startCore(
  dataFolder: string,
  options: {
    readonly passwordCost?: number
    readonly clock?: string | Clock
    readonly shell?: Shell
    readonly training?: boolean
    readonly backupPlace?: string
    /** Other service files, letters and tables than those of the product. */
    readonly resourcesFolder?: string
  } = {},
): Promise<Core> {
  return createCore({
    dataFolder,
    resourcesFolder: options.resourcesFolder ?? resourcesFolder,
    assetsFolder,
    passwordCost: options.passwordCost ?? cheapPasswordCost,
    clock: typeof options.clock === 'object' ? options.clock : clockStartingAt(options.clock ?? testMorning),
    ...(options.shell ? { shell: options.shell } : {}),
    ...(options.training ? { training: true } : {}),
    ...(options.backupPlace ? { backupPlace: options.backupPlace } : {}),
  })
}

export const sampleFacility = {
  name: 'Rutan Kelas IIB Contoh',
  kind: 'rutan',
  class: 'IIB',
  unitCode: 'WP.17.PAS.1',
  address: 'Jalan Contoh Nomor 1',
  city: 'Contoh',
  phone: '(021) 555 0100',
  email: 'rutan@contoh.example',
  website: null,
  letterheadLines: [
    'KEMENTERIAN IMIGRASI DAN PEMASYARAKATAN REPUBLIK INDONESIA',
    'DIREKTORAT JENDERAL PEMASYARAKATAN',
    'KANTOR WILAYAH CONTOH',
    'RUMAH TAHANAN NEGARA KELAS IIB CONTOH',
  ],
  timeZone: 'Asia/Jakarta',
  capacity: 90,
  regionalOffice: 'Kantor Wilayah Direktorat Jenderal Pemasyarakatan Contoh',
  regionalOfficeCity: 'Kota Contoh',
  headName: 'Bambang Contoh',
  headEmployeeNumber: '197001011990011001',
  headTitle: 'Kepala Rutan Kelas IIB Contoh',
  headActing: null,
} as const

export const adminPassword = 'kunci-brankas-biru'

export interface Installed {
  readonly admin: Client
  readonly adminId: string
  readonly adminToken: string
  readonly recoveryCode: string
}

/** Plays the first run: the unit, an administrator, the recovery code typed back. */
export async function install(core: Core): Promise<Installed> {
  const stranger = clientOf(core)
  const { ticket, recoveryCode } = await stranger.setup.prepare({
    facility: { ...sampleFacility, letterheadLines: [...sampleFacility.letterheadLines] },
    admin: { name: 'admin', fullName: 'Agus Administrator', password: adminPassword },
  })
  const session = await stranger.setup.finish({ ticket, recoveryCode })
  return { admin: clientOf(core, session.token), adminId: session.accountId, adminToken: session.token, recoveryCode }
}

export const passwordOf = (name: string): string => `sandi-panjang-${[...name].reverse().join('')}-42`

/** Creates an account, logs it in and lets it choose its own password. */
export async function signInAs(
  core: Core,
  admin: Client,
  name: string,
  roles: Role[],
): Promise<{ readonly client: Client; readonly id: string; readonly token: string }> {
  const { id } = await admin.accounts.create({
    name,
    fullName: `Petugas ${name}`,
    employeeNumber: null,
    position: null,
    roles,
    password: `awal-${passwordOf(name)}`,
  })
  const { token } = await clientOf(core).session.logIn({ name, password: `awal-${passwordOf(name)}` })
  await clientOf(core, token).session.changePassword({
    currentPassword: `awal-${passwordOf(name)}`,
    newPassword: passwordOf(name),
  })
  return { client: clientOf(core, token), id, token }
}
