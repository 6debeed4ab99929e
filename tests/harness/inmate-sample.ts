import type { Client } from './client.ts'

type Registration = Parameters<Client['inmates']['register']>[0]

/** A fictional newcomer, made anew for each caller. */
export function newcomer(): Registration & { firstRegister: NonNullable<Registration['firstRegister']> } {
  return {
    name: 'Djoko Soesilo',
    aliases: ['Joko Gondrong', 'Pakde'],
    sex: 'male',
    birthPlace: 'Contoh',
    birthDate: '1990-11-17',
    nationalId: '3299011711900001',
    religion: 'islam',
    nationality: 'Indonesia',
    address: 'Jalan Contoh 1',
    family: { name: 'Siti Contoh', relation: 'Istri', phone: '0800-0000-0000' },
    jkn: { number: null, segment: null, status: 'unknown', checkedOn: null, missingReason: null },
    photoFileId: null,
    sentence: {
      firstDetainedOn: '2026-10-20',
      breaks: [],
      detentionEndsOn: '2026-12-18',
      kind: 'none',
      years: 0,
      months: 0,
      days: 0,
      fineRupiah: null,
      subsidiaryMonths: 0,
      subsidiaryDays: 0,
      expiresOn: null,
    },
    arrival: { on: '2026-11-13', time: '09:30', place: { block: 'A', room: '3' }, from: 'Polres Contoh', note: null },
    firstRegister: { registerClass: 'A.I', registerNumber: 'AI.17/2026', legalStatus: 'tahanan', since: '2026-11-13' },
  }
}
