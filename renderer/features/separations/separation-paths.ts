const list = '/poliklinik/pemisahan'

/** Names the open side panel in the address, so that an unfinished draft can lead back to it. */
export const sheets = { parameter: 'lembar', begin: 'baru' } as const
/** For whom a room apart is begun, and the visit that leads to it. */
export const begun = { inmate: 'orang', visit: 'kunjungan' } as const

/** Addresses of this feature's screen. */
export const separationPaths = {
  list,
  /** The list with one room apart open beside it. */
  apart: (id: string): string => `${list}?${new URLSearchParams({ [sheets.parameter]: id })}`,
  /** The form for one person, with the visit that leads to it. */
  beginFor: (inmateId: string, visitId: string | null = null): string =>
    `${list}?${new URLSearchParams({
      [sheets.parameter]: sheets.begin,
      [begun.inmate]: inmateId,
      ...(visitId === null ? {} : { [begun.visit]: visitId }),
    })}`,
} as const
