/** Lower case words with hyphens. */
export const slugPattern = /^[a-z0-9]+(-[a-z0-9]+)*$/
