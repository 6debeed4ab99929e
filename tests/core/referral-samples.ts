import type { Client } from '#tests/harness/client.ts'

type Creating = Parameters<Client['referrals']['create']>[0]
type Content = Creating['content']

/** A referral as the form sends it, for a person who does not exist. */
export function referralOf(
  inmateId: string,
  change: Partial<Omit<Creating, 'content'>> = {},
  content: Partial<Content> = {},
) {
  return {
    inmateId,
    path: 'gawat-darurat',
    encounterId: null,
    caseId: null,
    at: null,
    lateReason: null,
    isSubmitted: true,
    ...change,
    content: {
      hospital: 'RSUD Contoh',
      clinic: 'Instalasi Gawat Darurat',
      priority: 'stat',
      payer: 'JKN',
      plannedAt: null,
      escortProposal: 'Dua petugas jaga dan perawat',
      reason: 'Memerlukan pemeriksaan jantung',
      complaint: 'Nyeri dada menjalar ke lengan kiri',
      examination: 'Tampak sesak, keringat dingin',
      vitalSigns: 'Sistolik 90 mmHg; Nadi 120 kali/menit',
      diagnoses: [{ code: 'I21.9', display: 'Infark miokard akut' }],
      treatment: 'Oksigen 3 liter per menit',
      allergies: 'Penisilin: sesak',
      clinicianName: 'Sari Contoh',
      clinicianSip: '446/001/SIP/2025',
      confidentiality: 'normal',
      ...content,
    },
  } satisfies Creating
}

export const now = { at: null, lateReason: null }

export const escort = { officers: ['Bagus Contoh', 'Rudi Contoh'], vehicle: 'Ambulans B 1234 XY', departsAt: null }
export const family = { isReached: true, who: 'Wulan Contoh', relation: 'Istri', how: 'Telepon' } as const
