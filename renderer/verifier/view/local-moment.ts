const moment = new Intl.DateTimeFormat('id-ID', { dateStyle: 'long', timeStyle: 'short' })

/** A moment by the clock of this computer; the sealing unit may live in another zone. */
export const localMoment = (instant: string): string => moment.format(new Date(instant))
