import type { RegisterClass } from '#shared/features/inmates/register-number.rules.ts'

/** What each register class holds, in the words of the registry. */
export const registerClassLabels: Readonly<Record<RegisterClass, string>> = {
  'A.I': 'Tahanan penyidik',
  'A.II': 'Tahanan penuntut umum',
  'A.III': 'Tahanan pengadilan negeri',
  'A.IV': 'Tahanan pengadilan tinggi',
  'A.V': 'Tahanan Mahkamah Agung',
  'B.I': 'Narapidana lebih dari 1 tahun',
  'B.IIa': 'Narapidana lebih dari 3 bulan sampai 1 tahun',
  'B.IIb': 'Narapidana 1 hari sampai 3 bulan',
  'B.III': 'Kurungan, termasuk pengganti denda',
  'B.IIIs': 'Pidana subsider sesudah pidana pokok',
}
