/**
 * Fields of a form that lie in its draft only as ciphertext of the vault. Whoever cannot open the vault types them again.
 * By the form's name in the draft.
 */
export const sealedDraftFields: Readonly<Record<string, readonly string[]>> = {
  'complaints.receive': ['identity'],
}
