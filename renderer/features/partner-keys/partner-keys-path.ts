/** Where keys of other offices are taken in and confirmed. */
export const partnerKeysPath = '/kirim-terima/kartu-kunci'
