const list = '/aduan/kotak'

/** Names the open side panel in the address, so that an unfinished draft can lead back to it. */
export const boxSheets = { parameter: 'lembar', begin: 'baru' } as const

/** At the counter: the opening that the sheet in hand came from. */
export const fromOpening = 'kotak'

export const boxPaths = { list, settings: `${list}/pengaturan` } as const
