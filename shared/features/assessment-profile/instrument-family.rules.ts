/**
 * What the versions of one instrument have in common: an office's own version keeps the address, a new edition carries another number at
 * its end ("...:rri-02", "...:rri-03").
 */
export const familyOf = (url: string): string => url.replace(/-\d+$/, '')
