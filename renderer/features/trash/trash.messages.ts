import type { TrashKind, TrashRefusalCode } from '#shared/features/trash/trash.contract.ts'
import type { ErrorText } from '../../api/error-text.ts'

const kinds: Readonly<Record<TrashKind, string>> = {
  draft: 'Draf',
  'import-mapping': 'Pemetaan kolom',
  'import-plan': 'Impor daftar',
  programme: 'Program pembinaan',
}

/** Why something stays in the trash; complete by type. */
const refusals: Readonly<Record<TrashRefusalCode, ErrorText>> = {
  'newer-draft-there': {
    title: 'Ada draf yang lebih baru',
    text: 'Formulir yang sama sudah punya draf baru. Selesaikan atau buang dahulu draf itu di halaman Hari ini, lalu kembalikan yang ini.',
  },
  'name-in-use': {
    title: 'Namanya sudah dipakai',
    text: 'Ada pemetaan lain dengan nama yang sama. Ganti nama pemetaan itu, lalu kembalikan yang ini.',
  },
}

/** Words of the trash. */
export const trashMessages = {
  menu: 'Tempat sampah',
  title: 'Tempat sampah',
  subtitle:
    'Yang dibuang dan masih dapat dikembalikan. Data kesehatan, surat, dan permohonan tidak pernah dibuang; yang salah dibatalkan dengan alasan dan tetap terlihat.',
  columns: {
    name: 'Nama',
    kind: 'Jenis',
    removedAt: 'Dibuang',
    removedBy: 'Oleh',
    until: 'Disimpan sampai',
    act: 'Tindakan',
  },
  kinds,
  forGood: 'Seterusnya',
  restore: 'Kembalikan',
  restoreNamed: (name: string) => `Kembalikan ${name}`,
  restored: (name: string) => `${name} dikembalikan.`,
  emptyTitle: 'Tempat sampah kosong',
  emptyText:
    'Draf, pemetaan kolom, hasil pemeriksaan daftar, dan program pembinaan yang dibatalkan muncul di sini dan dapat dikembalikan.',
  exportName: 'tempat-sampah',
  refusals,
} as const
