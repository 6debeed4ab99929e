const list = '/poliklinik/pasien-untuk-dokter'

/** Names the open side panel in the address, so that an unfinished draft can lead back to it. */
export const sheets = { parameter: 'lembar', add: 'baru', plan: 'hari-baru', change: 'ubah-hari' } as const
/** The day that is looked at; `unplanned` for those who wait for one. */
export const days = { parameter: 'hari', unplanned: 'berikutnya' } as const
export const person = { inmate: 'orang', visit: 'kunjungan' } as const
/** What of an entry is open: its facts, the order that is being written, or the wish that is put right. */
export const parts = { parameter: 'isi', order: 'pesanan', edit: 'ubah' } as const

/** Addresses of this feature's screen. */
export const doctorVisitPaths = {
  list,
  /** The form for one person, with the visit that the wish comes from. */
  addFor: (inmateId: string, visitId: string | null = null): string =>
    `${list}?${new URLSearchParams({
      [sheets.parameter]: sheets.add,
      [person.inmate]: inmateId,
      ...(visitId === null ? {} : { [person.visit]: visitId }),
    })}`,
} as const
