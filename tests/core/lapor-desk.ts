import type { Core } from '#electron/core/create-core.ts'
import type { LaporDecision } from '#shared/features/lapor-import/lapor-import.contract.ts'
import type { Role } from '#shared/people/roles.ts'
import { type Client, failureOf } from '#tests/harness/client.ts'
import { install, signInAs } from '#tests/harness/core.ts'
import { expect } from '#tests/harness/core-test.ts'

const staff: Readonly<Record<string, Role[]>> = {
  lina: ['petugas-aduan'],
  tuti: ['petugas-aduan'],
  bambang: ['kepala'],
  sari: ['perawat'],
}

/** A desk that serves; its vault is made unless the test wants none. */
export async function openDesk(core: Core, hasVault = true) {
  const { admin } = await install(core)
  const people = new Map<string, Awaited<ReturnType<typeof signInAs>>>()
  for (const [name, roles] of Object.entries(staff)) people.set(name, await signInAs(core, admin, name, roles))
  const person = (name: string) => {
    const found = people.get(name)
    if (!found) throw new Error(`nobody is called ${name}`)
    return found
  }
  const as = (name: string): Client => person(name).client
  if (hasVault) {
    const { ticket, recoveryCode } = await as('lina').identityVault.prepare({})
    await as('lina').identityVault.confirm({ ticket, recoveryCode })
  }
  const send = async (content: Uint8Array | string, by = 'lina', name = 'laporan Siti Nurhaliza Asih.csv') =>
    core.fetch(
      new Request('http://lentera/files?kind=lapor-list', {
        method: 'POST',
        headers: {
          authorization: `Bearer ${person(by).token}`,
          'x-file-name': encodeURIComponent(name),
        },
        body: Buffer.from(content as Uint8Array),
      }),
    )
  const bring = async (content: Uint8Array | string, by = 'lina') => {
    const response = await send(content, by)
    expect(response.status).toBe(201)
    return {
      listId: ((await response.json()) as { id: string }).id,
      sheet: null,
    }
  }
  return { admin, as, send, bring, idOf: (name: string) => person(name).id }
}

export const reasonOf = async (work: Promise<unknown>) => {
  const { code, details } = await failureOf(work)
  return code === 'refused' ? details.reason : code
}

type List = Awaited<ReturnType<Awaited<ReturnType<typeof openDesk>>['bring']>>

export async function apply(client: Client, list: List, decisions: readonly LaporDecision[] = []) {
  for await (const event of await client.laporImports.apply({
    ...list,
    decisions: [...decisions],
  }))
    if (event.kind === 'applied')
      return {
        taken: event.taken,
        updated: event.updated,
        failed: event.failed,
      }
  throw new Error('the import did not end')
}

export const decided = (trackingId: string, change: Partial<LaporDecision> = {}): LaporDecision => ({
  ...{
    trackingId,
    leaveOut: false,
    service: null,
    parts: null,
    danger: null,
    accused: { units: [], accountIds: [] },
  },
  ...change,
})

export const shown = async (client: Client, list: List) =>
  (await client.laporImports.check(list)).lines.map(({ trackingId, kind }) => [trackingId, kind])

const head =
  'Tracking ID;Tanggal Laporan;Judul Laporan;Isi Laporan;Klasifikasi;Kategori;Instansi;Anonim;Rahasia;Nama Pelapor;No HP;Email;Status'
export const own = 'Rutan Kelas IIB Contoh'
export const lines = {
  sick: `#7100001;14/11/2026 09:15;Obat terlambat;"Obat malam selalu terlambat, ""dua jam"" lebih";Pengaduan;Kesehatan;${own};Tidak;Ya;Siti Nurhaliza Asih;0813 1111 2222;siti@contoh.id;Diproses`,
  named: `7100002;2026-11-13;Kunjungan;"Saya Siti Nurhaliza, hubungi 0813-1111-2222 atau siti@contoh.id";Aspirasi;Kunjungan;${own};Tidak;Tidak;Siti Nurhaliza Asih;+62 813 1111 2222;siti@contoh.id;Diproses`,
  danger: `7100003;12 November 2026;;Adik saya diancam akan dibunuh di Blok C;Pengaduan Berkadar Pengawasan;Pungli;${own};Ya;Ya;Orang Tersembunyi;;;Belum`,
  other: `7100004;12/11/2026;Jalan;Jalan berlubang;Pengaduan;Jalan;Dinas PU Kota Contoh;Tidak;Tidak;Budi Lain;;;Selesai`,
  strange: `7100005;11/11/2026;Antrean;Antrean lama sekali;Keluhan aneh;Wisata;${own};Tidak;Tidak;Anonim;;;Diproses`,
}
export const file = (...rows: readonly string[]) => [head, ...rows].join('\r\n')
